import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { cards } from './src/integrations/cards.ts';
import { qrCodes } from './src/integrations/qr-codes.ts';
import { figures } from './src/integrations/figures.ts';
import { icons } from './src/integrations/icons.ts';
import { texts } from './src/integrations/texts.ts';
import { textTwins } from './src/integrations/text-twins.ts';
import { deliverables } from './src/integrations/deliverables.ts';
import { termDownloads } from './src/integrations/terms.ts';
import { readTermbase } from './src/terms/read-termbase.ts';
import { siteConfig } from './src/site/config.ts';

/**
 * Script that is loaded later brings no stylesheet and hardly any script of its own; what Vite puts around `import()` to
 * fetch such things beforehand would outweigh them.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: 'pre',
  apply: 'build',
  config: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
  load: (id) =>
    id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** Everything a module of ours needs at once, itself included. */
const closures = new Map();
function neededBy(start, graph) {
  const known = closures.get(start);
  if (known) return known;
  const found = new Set();
  const visit = (module) => {
    if (found.has(module)) return;
    found.add(module);
    for (const imported of graph.getModuleInfo(module)?.importedIds ?? []) visit(imported);
  };
  visit(fileURLToPath(import.meta.resolve(start)));
  closures.set(start, found);
  return found;
}

/**
 * The modules the calculator answers with stay in few files: the frame for other sites shares them, and in ten small
 * files they would compress worse than the page has room for. What the list of accounts uses too stays by itself, and so
 * does what tools do with files and workers.
 */
const calculator = './src/tools/calculator/start.ts';
const calculatorParts = './src/tools/calculator/parts.ts';
const projection = './src/tools/calculator/ProjectionFigure.tsx';
const accounts = './src/tools/accounts/start.ts';
const chunk = (name, priority, test, wanted) => ({
  name: (id, graph) => (test.test(id) && wanted((start) => neededBy(start, graph).has(id)) ? name : null),
  priority,
});
// Not the module that starts the calculator: whoever shares the file must not start it.
const ours = /\/src\/(tools\/(calculator\/(?!start\.)|page\/)|economics\/|charts\/)/;
const codeSplitting = {
  groups: [
    { name: 'import', test: /preload-helper/, priority: 5 },
    { name: 'preact', test: /\/node_modules\/preact\//, priority: 5 },
    { name: 'page', test: /\/src\/tools\/page\/(save-file|FilePicker|own-worker)/, priority: 5 },
    chunk('forms', 4, /\/src\/(forms\/|tools\/page\/(Metric|words))/, (needs) => needs(calculator)),
    chunk('figures', 3, ours, (needs) => needs(calculator) && needs(accounts)),
    chunk('calculator', 2, ours, (needs) => needs(calculator)),
    chunk('curve', 2, ours, (needs) => needs(calculatorParts) && (needs(projection) || needs(accounts))),
    chunk('table', 2, ours, (needs) => needs(accounts) && needs(projection)),
    chunk('ProjectionFigure', 1, ours, (needs) => needs(projection)),
  ],
};

const { processor, integration: textsOfTheGuide } = texts(await readTermbase());

export default defineConfig({
  site: siteConfig(process.env).url,
  trailingSlash: 'always',
  prefetch: false,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', assets: 'assets' },
  markdown: {
    syntaxHighlight: false,
    processor,
  },
  integrations: [
    textsOfTheGuide,
    // What a component stands in for, `src/components/mdx/map.ts`, must not become finished HTML.
    mdx({ optimize: { ignoreElementNames: ['table'] } }),
    preact({ include: '**/*.tsx' }),
    termDownloads(),
    icons(),
    cards(),
    qrCodes(),
    figures(),
    textTwins(),
    deliverables(),
  ],
  devToolbar: { enabled: false },
  vite: {
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
    },
    plugins: [plainImports],
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Reading a property does nothing here; without this every scale of the chart library is shipped.
        treeshake: { propertyReadSideEffects: false },
        onLog(level, log, handler) {
          // MDX modules carry a directive that only React Server Components read.
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handler(level, log);
        },
      },
    },
  },
});
