import path from 'node:path';
import type { Disk } from '../disk.ts';
import { DRAWER_FILE } from '../drawer.ts';
import { DROP_BOX } from '../drop-box.ts';
import { COUNTY_FILE } from '../line/county-file.ts';
import { PIN_FILE } from '../pins.ts';

/** What lies beside the ledger's own files. It is small, and copied at one moment. */
export type LoosePart = { readonly name: string; readonly content: Buffer };

export async function looseParts(disk: Disk, folder: string): Promise<readonly LoosePart[]> {
  const slips = (await disk.list(path.join(folder, DROP_BOX))).filter((name) => name.endsWith('.slip'));
  const names = [DRAWER_FILE, PIN_FILE, COUNTY_FILE, ...slips.map((slip) => `${DROP_BOX}/${slip}`)];
  const read = async (name: string) => ({ name, content: await disk.read(path.join(folder, name)) });
  const found = await Promise.all(names.map(read));
  return found.flatMap(({ name, content }) => (content ? [{ name, content }] : []));
}
