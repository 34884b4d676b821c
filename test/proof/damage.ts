import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Chance } from '../helpers/seeded.ts';

/** What can happen to a file of IndexedDB's folder. */
type Blow = 'emptied' | 'cut' | 'flipped' | 'deleted' | 'followed by rubbish' | 'zeroed at its end';
export type Damage = { readonly what: string; strike(indexedDB: string, chance: Chance): string };

const to = (what: string, pattern: RegExp, blow: Blow, times = 1): readonly Damage[] =>
  Array.from({ length: times }, () => ({
    what: `${what} ${blow}`,
    strike(indexedDB, chance) {
      const files = filesIn(indexedDB).filter((file) => pattern.test(file));
      if (files.length === 0) throw new Error(`no ${what} in the profile: the case would prove nothing`);
      const file = chance.of(files);
      return `${file} ${hit(path.join(indexedDB, file), blow, chance)}`;
    },
  }));
const whole = (what: string, strike: (indexedDB: string) => void): Damage => ({
  what,
  strike(indexedDB) {
    strike(indexedDB);
    return what;
  },
});

export const DAMAGES: readonly Damage[] = [
  ...to('CURRENT', /CURRENT$/, 'emptied'),
  ...to('CURRENT', /CURRENT$/, 'flipped'),
  ...to('CURRENT', /CURRENT$/, 'deleted'),
  ...to('MANIFEST', /MANIFEST-\d+$/, 'emptied'),
  ...to('MANIFEST', /MANIFEST-\d+$/, 'cut', 2),
  ...to('MANIFEST', /MANIFEST-\d+$/, 'flipped', 2),
  ...to('MANIFEST', /MANIFEST-\d+$/, 'deleted'),
  ...to('log', /\.log$/, 'emptied'),
  ...to('log', /\.log$/, 'cut', 5),
  ...to('log', /\.log$/, 'flipped', 5),
  ...to('log', /\.log$/, 'zeroed at its end', 2),
  ...to('log', /\.log$/, 'followed by rubbish'),
  ...to('log', /\.log$/, 'deleted'),
  ...to('table', /\.ldb$/, 'cut'),
  ...to('table', /\.ldb$/, 'flipped', 2),
  ...to('table', /\.ldb$/, 'deleted'),
  ...to('blob', /\.blob\/.*\/[0-9a-f]+$/, 'cut'),
  ...to('blob', /\.blob\/.*\/[0-9a-f]+$/, 'flipped'),
  ...to('blob', /\.blob\/.*\/[0-9a-f]+$/, 'deleted'),
  whole('all blobs deleted', (indexedDB) => remove(indexedDB, '.blob')),
  whole('database folder emptied', (indexedDB) => {
    remove(indexedDB, '.leveldb');
    mkdirSync(path.join(indexedDB, 'https_desk.app.localhost_0.indexeddb.leveldb'));
  }),
  whole('database folder deleted, blobs kept', (indexedDB) => remove(indexedDB, '.leveldb')),
  whole('whole folder deleted', (indexedDB) => rmSync(indexedDB, { recursive: true })),
];

export const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map((file) => file.split(path.sep).join('/'))
        .filter((file) => statSync(path.join(folder, file)).isFile())
        .sort()
    : [];

function remove(indexedDB: string, ending: string): void {
  for (const name of readdirSync(indexedDB)) if (name.endsWith(ending)) rmSync(path.join(indexedDB, name), { recursive: true });
}

function hit(file: string, blow: Blow, chance: Chance): string {
  const { size } = statSync(file);
  const at = chance.below(Math.max(1, size));
  switch (blow) {
    case 'emptied':
      truncateSync(file, 0);
      return 'emptied';
    case 'cut':
      truncateSync(file, at);
      return `cut to ${at} of ${size}`;
    case 'deleted':
      rmSync(file);
      return 'deleted';
    case 'followed by rubbish':
      appendFileSync(file, Buffer.from(Array.from({ length: 500 }, () => chance.below(256))));
      return 'followed by 500 bytes of rubbish';
    case 'flipped': {
      const bytes = readFileSync(file);
      bytes[at]! ^= 1 << chance.below(8);
      writeFileSync(file, bytes);
      return `flipped at ${at} of ${size}`;
    }
    case 'zeroed at its end': {
      const bytes = readFileSync(file);
      writeFileSync(file, bytes.fill(0, Math.max(0, size - 1 - chance.below(4000))));
      return `zeroed at the end of ${size}`;
    }
  }
}
