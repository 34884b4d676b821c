import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/civil-date.ts';
import { type Parameter, parameterAt } from '../../src/domain/parameters.ts';
import { changesForBranch, packChanges } from '../../src/domain/rule-pack/changes.ts';
import type { Binding, Packs, RulePack } from '../../src/domain/rule-pack/rule-pack.ts';
import { packsNamed, rulesOn } from '../../src/domain/rule-pack/rules-name.ts';
import { ruleSettings, settingsOf } from '../../src/domain/rule-pack/settings.ts';
import { packSpans, packStanding, packsOn } from '../../src/domain/rule-pack/spans.ts';
import { setParameter } from '../../src/domain/set-parameter.ts';
import { anEnd, aPack, aRule } from '../helpers/rule-packs.ts';

const own = (value: number): Parameter => ({
  v: 1,
  id: 'own',
  key: 'idea-answer-days',
  value,
  unit: 'days',
  source: '支委会议定',
  validFrom: '2026-01-01',
  setOn: '2026-01-01',
  setBy: 'p',
});
const known = (packs: readonly RulePack[], ends: Packs['ends'] = []): Packs => ({ packs, ends });
const daysOn = (packs: Packs, day: string, mine: readonly Parameter[] = []) =>
  parameterAt(ruleSettings(mine, packs), 'idea-answer-days', day).value;
const answering = (days: number, binding: Binding = 'fixed') => ({ rules: [aRule('idea-answer-days', days, binding)] });

test('the next version holds from its first day on, and days before stay under the one before', () => {
  const packs = known([aPack(), aPack({ version: 2, validFrom: '2026-07-01', ...answering(7) })]);
  expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => daysOn(packs, day))).toEqual([14, 10, 10, 7]);
});

test('what is said later counts, even if it begins earlier', () => {
  const packs = known([aPack({ validFrom: '2026-08-01' }), aPack({ version: 2, validFrom: '2026-07-01', ...answering(7) })]);
  expect(['2026-06-30', '2026-07-01', '2026-08-01'].map((day) => daysOn(packs, day))).toEqual([14, 7, 7]);
});

test('a pack that ends gives nothing back to the one that it replaced', () => {
  const second = aPack({ version: 2, validFrom: '2026-07-01', ...answering(7) });
  const packs = known([aPack(), second], [anEnd(second, '2026-07-10')]);
  expect(['2026-06-30', '2026-07-10', '2026-07-11'].map((day) => daysOn(packs, day))).toEqual([10, 7, 14]);
});

test('a pack that was withdrawn before it began replaces nothing', () => {
  const second = aPack({ version: 2, validFrom: '2026-07-01', ...answering(7) });
  expect(daysOn(known([aPack(), second], [anEnd(second, '2026-06-20')]), '2026-07-01')).toBe(10);
});

test('what is fixed stands above what the branch set, what is advised below it', () => {
  expect(daysOn(known([aPack(answering(10, 'fixed'))]), '2026-06-02', [own(20)])).toBe(10);
  expect(daysOn(known([aPack(answering(10, 'advised'))]), '2026-06-02', [own(20)])).toBe(20);
  expect(daysOn(known([aPack(answering(10, 'advised'))]), '2026-06-02')).toBe(10);
});

test('of two superiors the nearer advises, and what the higher one fixes nobody below says otherwise', () => {
  const township = (binding: Binding) => aPack({ issuerId: 'township', issuer: '云桥镇党委', depth: 1, ...answering(5, binding) });
  const county = (binding: Binding) => aPack(answering(10, binding));
  const both = (one: Binding, other: Binding) => daysOn(known([county(one), township(other)]), '2026-06-02');
  expect(both('advised', 'advised')).toBe(5);
  expect(both('fixed', 'advised')).toBe(10);
  expect(both('fixed', 'fixed')).toBe(10);
  expect(both('advised', 'fixed')).toBe(5);
});

test('a value from a pack names its document, its day, the issuer and the version', () => {
  const { source, validFrom, pack } = parameterAt(settingsOf(known([aPack()])), 'idea-answer-days', '2026-06-02');
  expect(source).toBe('云委两新〔2026〕9 号（2026-05-20），云岭县委两新工委规则包第 1 版');
  expect([validFrom, pack?.version]).toEqual(['2026-06-01', 1]);
});

test('a branch cannot set what is fixed for that day, and can for a day before', () => {
  const settings = settingsOf(known([aPack()]));
  const setting = (validFrom: string) =>
    setParameter({ key: 'idea-answer-days', value: 20, source: '支委会', validFrom }, { id: 'n', setOn: validFrom, setBy: 'p' }, settings);
  expect(setting('2026-06-01')).toMatchObject({
    ok: false,
    refusal: { code: 'rule-fixed', key: 'idea-answer-days', issuer: '云岭县委两新工委', version: 1, since: '2026-06-01' },
  });
  expect(setting('2026-05-01').ok).toBe(true);
});

test('an entry names every pack that holds, and the county finds by it what the PC knew', () => {
  const first = aPack();
  const second = aPack({ version: 2, validFrom: '2026-07-01', id: 'second00-x' });
  const township = aPack({ issuerId: 'township', depth: 1, id: 'township-x' });
  const all = known([first, second, township], [anEnd(first, '2026-06-15')]);
  expect(rulesOn(known([first, township]), '2026-06-20')).toBe('2026.1+township.1+pack-cou.1');
  expect(rulesOn(all, '2026-05-01')).toBe('2026.1');
  const named = packsNamed('2026.1+pack-cou.1', all);
  expect(named).toEqual({ packs: [first], ends: [] });
  expect(packsNamed('2026.1+second00.2', all)).toEqual({ packs: [first, second], ends: [anEnd(first, '2026-06-15')] });
  expect(packsNamed('2026.1', all)).toEqual({ packs: [], ends: [] });
});

test('of a branch that moved, the former superior’s pack holds until the eve and the new one’s from that day, whatever they say themselves', () => {
  const former = aPack({ id: 'former', issuerId: 'former', ...answering(5) });
  const present = aPack({ id: 'present', issuerId: 'present', validFrom: '2026-01-01', ...answering(7) });
  const terms = [
    { id: 'former', until: '2026-07-09' },
    { id: 'present', from: '2026-07-10' },
  ];
  const packs = { ...known([former, present]), terms };
  expect(['2026-05-31', '2026-06-01', '2026-07-09', '2026-07-10'].map((day) => daysOn(packs, day))).toEqual([14, 5, 5, 7]);
  expect([packStanding(former, packs, '2026-07-09'), packStanding(former, packs, '2026-07-10')]).toEqual(['in-force', 'ended']);
  // Back again: for its days then, too.
  const back = {
    ...packs,
    terms: [
      { id: 'former', until: '2026-07-09' },
      { id: 'former', from: '2026-08-01' },
      { id: 'present', from: '2026-07-10', until: '2026-07-31' },
    ],
  };
  expect(['2026-07-09', '2026-07-10', '2026-08-01'].map((day) => daysOn(back, day))).toEqual([5, 7, 5]);
  expect(packStanding(former, back, '2026-08-01')).toBe('in-force');
});

test('an entry names the packs of a superior that the branch had before; a move that the PC had not heard of does not count against it', () => {
  const former = aPack({ id: 'former', issuerId: 'former', ...answering(5) });
  const present = aPack({ id: 'present', issuerId: 'present', ...answering(7) });
  const terms = [
    { id: 'former', until: '2026-07-09' },
    { id: 'present', from: '2026-07-10' },
  ];
  const packs = { ...known([former, present]), terms };
  expect(rulesOn(packs, '2026-07-10')).toBe('2026.1+present.1~former.1');
  expect(rulesOn(packs, '2026-07-09')).toBe('2026.1+former.1');
  const judgedBy = (rules: string, day: string) => daysOn(packsNamed(rules, packs), day);
  expect(['2026-07-09', '2026-07-10'].map((day) => judgedBy('2026.1+present.1~former.1', day))).toEqual([5, 7]);
  expect(judgedBy('2026.1+former.1', '2026-07-20')).toBe(5);
  expect(judgedBy('2026.1', '2026-06-20')).toBe(14);
});

test('what a pack changes for a branch are its new values and what is no longer its to set', () => {
  const pack = aPack({ rules: [aRule('idea-answer-days', 20), aRule('soon-days', 7, 'advised'), aRule('report-due-day', 3, 'advised')] });
  const changes = changesForBranch(pack, undefined, ruleSettings([own(20)], known([pack])));
  expect(changes.map(({ key, before, after }) => [key, before.value, after.value])).toEqual([
    ['idea-answer-days', 20, 20],
    ['report-due-day', 5, 3],
  ]);
});

test('two versions differ in what is new, what is otherwise and what is gone', () => {
  const first = aPack({ rules: [aRule('idea-answer-days', 10), aRule('soon-days', 7)] });
  const second = aPack({
    rules: [aRule('idea-answer-days', 7), aRule('report-due-day', 3)],
    texts: [{ code: 'privacy-notice', text: '一', source: '二' }],
  });
  expect(packChanges(first, second).map((change) => [change.part, change.before !== undefined, change.after !== undefined])).toEqual([
    ['rule', true, true],
    ['rule', true, false],
    ['rule', false, true],
    ['text', false, true],
  ]);
  expect(packChanges(first, structuredClone(first))).toEqual([]);
});

const day = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-06-01', days));
const histories = fc.array(fc.record({ validFrom: day, lasts: fc.option(fc.integer({ min: 0, max: 30 })), ends: fc.option(day) }), {
  maxLength: 8,
});
const packsOf = (history: readonly { validFrom: string; lasts: number | null; ends: string | null }[]): Packs => {
  const packs = history.map(({ validFrom, lasts }, at) =>
    aPack({ version: at + 1, validFrom, ...(lasts !== null && { validTo: addDays(validFrom, lasts) }) }),
  );
  return { packs, ends: packs.flatMap((pack, at) => (history[at]!.ends === null ? [] : [anEnd(pack, history[at]!.ends)])) };
};

test('on no day do two versions of one issuer hold, and in whatever order they are read the same one does', () => {
  fc.assert(
    fc.property(histories, day, (history, on) => {
      const packs = packsOf(history);
      const holding = packsOn(packs, on);
      expect(holding.length).toBeLessThanOrEqual(1);
      expect(packsOn({ packs: packs.packs.toReversed(), ends: packs.ends.toReversed() }, on)).toEqual(holding);
    }),
    { numRuns: 150 },
  );
});

test('a further version changes nothing for the days before it begins', () => {
  fc.assert(
    fc.property(histories, day, day, (history, validFrom, on) => {
      fc.pre(on < validFrom);
      const before = packsOf(history);
      const next = aPack({ version: history.length + 1, validFrom });
      expect(packsOn({ ...before, packs: [...before.packs, next] }, on)).toEqual(packsOn(before, on));
    }),
    { numRuns: 150 },
  );
});

test('a span is within its pack’s own days', () => {
  fc.assert(
    fc.property(histories, (history) => {
      for (const { pack, from, until } of packSpans(packsOf(history))) {
        expect(from).toBe(pack.validFrom);
        if (until !== undefined) expect(until >= from && (!pack.validTo || until <= pack.validTo)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});
