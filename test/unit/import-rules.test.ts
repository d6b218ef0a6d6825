import { ESLint } from 'eslint';
import { describe, expect, it } from 'vitest';

const lint = async (file: string, code: string) => {
  const [result] = await new ESLint().lintText(code, { filePath: file });
  return result?.messages.map(({ message }) => message) ?? [];
};

describe('import rules between the folders of src/', () => {
  it.each([
    ['src/economics/a.ts', "import '../site/config.ts';"],
    ['src/forms/a.ts', "import '../economics/figure.ts';"],
    ['src/search/a.ts', "import '../terms/termbase.ts';"],
    ['src/tools/calculator/a.ts', "import '../../site/messages.ts';"],
    ['src/components/Home.astro', "---\nimport '../tools/calculator/state.ts';\n---\n"],
    ['src/layouts/Base.astro', "---\nimport '../economics/figure.ts';\n---\n"],
    ['src/pages/index.astro', "---\nimport '../integrations/compress.ts';\n---\n"],
    ['src/integrations/a.ts', "import '../components/mdx/map.ts';"],
    ['src/charts/a.ts', "export const late = () => import('../forms/format.ts');"],
  ])('%s is refused a forbidden import', async (file, code) => {
    expect(await lint(file, code)).toEqual([expect.stringMatching(/may import/)]);
  });

  it.each([
    ['src/accounts/a.ts', "import '../economics/figure.ts';"],
    ['src/tools/calculator/a.ts', "import '../../forms/number.ts';\nimport '../../economics/figure.ts';"],
    ['src/components/tools/Calculator.astro', "---\nimport '../../tools/calculator/View.tsx';\n---\n"],
    ['src/tools/search/a.ts', "import '../../search/search.ts';"],
    ['src/economics/a.ts', "import './figure.ts';"],
  ])('%s is allowed its own', async (file, code) => {
    expect(await lint(file, code)).toEqual([]);
  });

  it('keeps the clock, chance and the browser out of the core', async () => {
    expect(await lint('src/economics/a.ts', 'export const now = Date.now() + Math.random();')).toHaveLength(
      2,
    );
    expect(await lint('src/economics/a.ts', 'export const title = document.title;')).toHaveLength(1);
    expect(await lint('src/search/a.ts', 'export const title = document.title;')).toHaveLength(1);
  });
});
