import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Everything in a folder onto the disk. Making a database writes its files without flushing them, and nothing flushes them later. */
export function flushFolder(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) flushFolder(name);
    else if (entry.isFile()) flush(name);
  }
  if (process.platform !== 'win32') flush(folder);
}

function flush(name: string): void {
  const file = openSync(name, 'r');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
