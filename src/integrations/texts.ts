import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import type { Termbase } from '../terms/termbase.ts';
import { Kept } from './kept.ts';
import { rowHeaders } from './row-headers.ts';
import { sectionIds } from './section-ids.ts';
import { columnSides, termPunctuation } from './term-marks.ts';

type Processor = ReturnType<typeof satteri>;
type Renderer = Awaited<ReturnType<NonNullable<Processor['createMdxRenderer']>>>;

/** The processor with every compiled text kept until the text changes, or what it is compiled with. */
function keeping(kept: Kept, termbase: Termbase): Processor {
  const markdown = satteri({
    hastPlugins: [sectionIds, rowHeaders, columnSides(termbase), termPunctuation],
    features: { smartPunctuation: false, gfm: { footnotes: false } },
  });
  const ofTerms = JSON.stringify(termbase);
  return {
    ...markdown,
    async createMdxRenderer(...options): Promise<Renderer> {
      const renderer = await markdown.createMdxRenderer?.(...options);
      if (!renderer) throw new Error('@astrojs/markdown-satteri compiles no MDX');
      return {
        async process(...text) {
          const compile = async () => JSON.stringify(await renderer.process(...text));
          const file = await kept.file(JSON.stringify([text, options, ofTerms]), compile);
          return JSON.parse(readFileSync(file, 'utf8')) as Awaited<ReturnType<Renderer['process']>>;
        },
      };
    },
  };
}

const text = /\/content\/(?:articles|pages)\/[^/]+\/([a-z]+)\.mdx$/;

/**
 * The texts of the guide on their way through Markdown and bundler: what is made of them is kept, and thousands of them
 * are few files.
 */
export function texts(termbase: Termbase): {
  readonly processor: Processor;
  readonly integration: AstroIntegration;
} {
  const kept = new Kept('.cache/texts', import.meta.url);
  const codeSplitting = { groups: [{ name: (id: string) => `texts-${text.exec(id)?.[1]}`, test: text }] };
  return {
    processor: keeping(kept, termbase),
    integration: {
      name: 'texts',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          updateConfig({
            vite: {
              environments: { prerender: { build: { rolldownOptions: { output: { codeSplitting } } } } },
              plugins: [
                {
                  // A text imports no code. Astro would look for its styles and scripts in a module beside each.
                  name: 'texts-alone',
                  resolveId: {
                    order: 'pre',
                    filter: { id: /\?astroRenderContent$/ },
                    handler(id, importer) {
                      return this.resolve(id.replace(/\?.*/, ''), importer, { skipSelf: true });
                    },
                  },
                },
              ],
            },
          });
        },
        'astro:build:done': () => {
          kept.dropOthers();
        },
      },
    },
  };
}
