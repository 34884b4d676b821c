import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { CountyKey } from './county-key.ts';

const keyFileIn = (folder: string): string => path.join(folder, 'county.key');

/** The file is there and is no key. */
export class KeyUnreadable extends Error {
  constructor(readonly file: string) {
    super(`not a county key: ${file}`);
  }
}

/** A backup is there, and the key to it is not. */
export class KeyMissing extends Error {
  constructor(readonly folder: string) {
    super(`no county key in ${folder}`);
  }
}

/** The key in its file, or a new one that is on the disk before anything is sealed with it. */
export async function readOrMakeKey(folder: string): Promise<{ readonly key: CountyKey; readonly isNew: boolean }> {
  const key = await readKey(folder);
  if (key) return { key, isNew: false };
  const made = await makeKey(folder, keyFileIn(folder)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    return undefined;
  });
  return made ? { key: made, isNew: true } : readOrMakeKey(folder);
}

export async function readKey(folder: string): Promise<CountyKey | undefined> {
  const file = keyFileIn(folder);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    return undefined;
  });
  if (text === undefined) return undefined;
  const secret = Buffer.from(text.trim(), 'hex');
  if (secret.length !== 32) throw new KeyUnreadable(file);
  return new CountyKey(secret);
}

async function makeKey(folder: string, file: string): Promise<CountyKey> {
  const secret = randomBytes(32);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Under its name only when it is whole: a process that starts beside this one must not read half a key.
  const unfinished = `${file}.${randomUUID()}.new`;
  const handle = await open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(`${secret.toString('hex')}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(unfinished, file).finally(() => rm(unfinished));
  return new CountyKey(secret);
}
