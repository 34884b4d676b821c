import type { Folder } from './folder.ts';

const UNFINISHED = '.new';
export const isUnfinished = (file: string): boolean => file.endsWith(UNFINISHED);

/** Puts a file in its place as a whole: a kill leaves the one before, the new one, or a leftover that the next opening removes. */
export async function putFile(folder: Folder, name: string, bytes: Uint8Array, onPlaced?: () => void): Promise<void> {
  const unfinished = `${name}${UNFINISHED}`;
  await removeIfThere(folder, unfinished);
  try {
    await write(folder, unfinished, bytes);
  } catch (fault) {
    await removeIfThere(folder, unfinished).catch(() => undefined);
    throw fault;
  }
  await folder.rename(unfinished, name);
  onPlaced?.();
  await folder.syncFolder(directoryOf(name));
}

async function write(folder: Folder, name: string, bytes: Uint8Array): Promise<void> {
  const file = await folder.open(name);
  try {
    await file.append(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

export async function removeUnfinished(folder: Folder, directory: string): Promise<void> {
  for (const file of await folder.list(directory)) if (isUnfinished(file)) await folder.remove(`${directory}/${file}`);
}

async function removeIfThere(folder: Folder, name: string): Promise<void> {
  const directory = directoryOf(name);
  if ((await folder.list(directory)).includes(name.slice(directory.length + 1))) await folder.remove(name);
}

const directoryOf = (name: string): string => name.slice(0, name.lastIndexOf('/'));
