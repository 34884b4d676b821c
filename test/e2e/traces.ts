import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The files below a folder in which a text lies, in any encoding that Chromium, Node or Office would write. */
export function tracesOf(text: string, folder: string): string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()];
  return filesIn(folder).filter((file) => forms.some((form) => contentOf(file).includes(form)));
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

/** Chromium removes files while one looks. */
function contentOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
}
