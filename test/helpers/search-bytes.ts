import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export type Found = { readonly file: string; readonly offset: number };

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
  return names.filter((name) => statSync(name).isFile());
}

/** Where any of the needles lies in any file below a folder; each text is looked for in UTF-8 and UTF-16. */
export function searchBytes(folder: string, needles: readonly (string | Uint8Array)[]): Found[] {
  const bytes = needles.flatMap((needle) =>
    typeof needle === 'string' ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')] : [Buffer.from(needle)],
  );
  return filesBelow(folder).flatMap((file) => {
    const content = readFileSync(file);
    return bytes.map((needle) => ({ file, offset: content.indexOf(needle) })).filter(({ offset }) => offset >= 0);
  });
}
