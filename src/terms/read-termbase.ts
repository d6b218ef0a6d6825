import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { loadTermbase, type Termbase } from './termbase.ts';

/**
 * Reads `content/terms/` below a project folder.
 * @param root folder that holds `content/`; the working directory by default
 * @throws TermbaseError with file, line and field of everything that is wrong
 */
export async function readTermbase(root: string = process.cwd()): Promise<Termbase> {
  const folder = path.join(root, 'content', 'terms');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map(
      async (name) => [`content/terms/${name}`, await readFile(path.join(folder, name), 'utf8')] as const,
    ),
  );
  return loadTermbase(Object.fromEntries(files));
}
