import { expect, test } from 'vitest';
import { done, refuse } from '../../src/domain/outcome.ts';
import { Portion } from '../../src/sync/desk/portion.ts';
import type { LineFault, Post } from '../../src/sync/desk/post.ts';
import { aCounty } from '../helpers/county.ts';
import { aBranchKey } from '../helpers/entries.ts';
import { aLineDesk, does, idea } from '../helpers/line-desk.ts';

const CUT: LineFault = { code: 'county-unreachable', reason: 'ECONNRESET' };

/** A line that takes so many ms for each round, or is cut. */
const line = (portion: Portion, round: () => number | LineFault, path: '/sync' | '/enrol' = '/sync') => {
  let now = 0;
  const post = portion.over(
    async () => {
      const came = round();
      if (typeof came !== 'number') return refuse(came);
      now += came;
      return done({});
    },
    () => now,
  );
  return async (rounds: number) => {
    for (let at = 0; at < rounds; at += 1) await post(path, {});
    return portion.bytes();
  };
};

test('a fast line is soon asked for as much as a request may bear, and never for more', async () => {
  const rounds = line(new Portion(), () => 50);
  expect(await rounds(1)).toBe(400_000);
  expect(await rounds(10)).toBe(1_500_000);
});

test('a slow line is asked for what it carries in eight to twenty seconds, and one that is cut for less', async () => {
  const portion = new Portion();
  // 20 kB of JSON a second.
  expect(await line(portion, () => portion.bytes() / 20)(20)).toBe(200_000);
  expect(await line(portion, () => 40_000)(1)).toBe(100_000);
  expect(await line(portion, () => CUT)(1)).toBe(25_000);
  expect(await line(portion, () => CUT)(5)).toBe(20_000);
});

test('other questions than rounds do not tell how much the line carries', async () => {
  const portion = new Portion();
  await line(portion, () => 20_000, '/enrol')(3);
  expect(portion.bytes()).toBe(200_000);
});

test('a line that breaks before a long request is through gets the work of a year out all the same', async () => {
  const county = aCounty();
  const desk = await aLineDesk({ county, device: 'device-1', branchKey: aBranchKey() });
  for (let at = 0; at < 200; at += 1) await does(desk, `e${at}`, idea(`idea-${at}`, `夹具改造 ${at}`));
  const breaking: Post = async (path, body) => (JSON.stringify(body).length > 60_000 ? refuse(CUT) : desk.post(path, body));
  for (let tries = 0; tries < 5; tries += 1) expect(await desk.sync({ post: breaking })).toEqual(refuse(CUT));
  expect(await desk.waiting()).toHaveLength(200);
  const portion = new Portion();
  let cuts = 0;
  while (!(await desk.sync({ post: portion.over(breaking), mostBytes: portion.bytes })).ok) cuts += 1;
  expect(await desk.waiting()).toEqual([]);
  expect(cuts).toBeGreaterThan(0);
  expect(cuts).toBeLessThan(10);
});
