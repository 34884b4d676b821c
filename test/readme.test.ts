import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import program from '../package.json';

const README = { English: readFileSync('README.md', 'utf8'), Chinese: readFileSync('README.zh.md', 'utf8') };
const unique = (found: Iterable<readonly string[]>) => [...new Set([...found].map((match) => match[1]!))].toSorted();

const commandsIn = (text: string) => unique(text.matchAll(/`(npm (?:start|test|run [a-z-]+)(?: -- --[a-z]+)?)/g));
const placesIn = (text: string) => unique(text.matchAll(/[`(]((?:app|electron|src|assets|test)\/[\w./-]*\w)\/?[`)#]/g));

/** The folders of the map: a line begins with a top folder or one of its own, and may name more of either. */
function mapOf(text: string): readonly string[] {
  const map = /```\n(app\/[\s\S]+?)```/.exec(text)?.[1] ?? '';
  let top = '';
  return map.split('\n').flatMap((line) => {
    const named = [...line.matchAll(/(?<![\w./])[a-z][a-z0-9-]*\/(?!\w)/g)].map(([name]) => name);
    if (!line.startsWith(' ')) top = named[0] ?? top;
    const ways = line.startsWith(' ') ? ['', named[0] ?? ''].map((way) => top + way) : [top, ''];
    return named.map((name) => ways.map((way) => way + name).find(existsSync) ?? `${top}… ${name}`);
  });
}

test.each(Object.entries(README))('what the %s README names is there: commands, files, the folders of the map', (_language, text) => {
  const scripts = commandsIn(text).map((command) => /npm (?:run )?([a-z-]+)/.exec(command)![1]!);
  expect(scripts.filter((name) => !(name in program.scripts))).toEqual([]);
  expect(placesIn(text).filter((place) => !existsSync(place))).toEqual([]);
  expect(mapOf(text).filter((place) => !existsSync(place))).toEqual([]);
  expect([scripts.length > 5, placesIn(text).length > 10, mapOf(text).length > 15]).toEqual([true, true, true]);
});

test('the two READMEs name the same commands, files, folders and pictures', () => {
  const { English, Chinese } = README;
  for (const partOf of [commandsIn, placesIn, mapOf]) expect([...partOf(Chinese)].toSorted()).toEqual([...partOf(English)].toSorted());
});
