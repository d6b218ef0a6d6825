import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What a build needs of the project; the rest is left behind. */
const needed = [
  'content',
  'public',
  'src',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

function replaced(text: string, pattern: RegExp, by: (found: string) => string, file: string): string {
  const match = pattern.exec(text);
  if (!match?.[1]) throw new Error(`${file}: no ${String(pattern)} in the front matter`);
  return text.replace(
    pattern,
    match[0].replace(match[1], () => by(match[1] ?? '')),
  );
}

/**
 * Copies the project into a folder and adds articles to the real ones, in all five languages. Each is a real article under
 * a title, a description and an address of its own, with its paragraphs turned round by some places, so that sizes, links,
 * figures and terms are those of real texts and no two files are alike.
 */
export function generateCorpus(folder: string, articles: number): void {
  for (const name of needed) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const models = readdirSync('content/articles').sort();
  for (let number = 1; number <= articles; number += 1) {
    const model = models[number % models.length] ?? '';
    const key = `generated-${String(number)}`;
    mkdirSync(join(folder, 'content/articles', key));
    for (const name of readdirSync(`content/articles/${model}`)) {
      const file = `content/articles/${model}/${name}`;
      const [, frontMatter = '', body = ''] = readFileSync(file, 'utf8').split(/^---\n/m, 3);
      let head = replaced(frontMatter, /^slug: (\S+)$/m, (slug) => `${slug}-${String(number)}`, file);
      head = replaced(head, /^title: (['"]?.*?)['"]?$/m, (title) => `${title} ${String(number)}`, file);
      const sections = body.trim().split(/\n(?=## )/);
      const turn = number % sections.length;
      const turned = [...sections.slice(turn), ...sections.slice(0, turn)].join('\n\n');
      writeFileSync(join(folder, 'content/articles', key, name), `---\n${head}---\n\n${turned}\n`);
    }
  }
}
