import { expect, test } from 'vitest';
import { nextActs } from '../../app/screens/pledges/next-acts.ts';
import { isInYear, rowOf, stagesOf } from '../../app/screens/pledges/pledge-rows.tsx';
import { vagueWords } from '../../app/screens/pledges/vague-words.ts';
import type { Doc } from '../../src/data/document.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Pledge } from '../../src/domain/pledge.ts';

const meng: Person = {
  v: 1,
  id: 'meng',
  name: '孟晓岚',
  standing: 'full',
  presence: 'here',
  notice: 'given',
  consents: [{ scope: 'publicity' }],
};
const aPledge = (change: Partial<Pledge> = {}): Pledge => ({
  v: 1,
  id: 'pledge',
  personId: 'meng',
  from: '2026-01-10',
  until: '2026-12-31',
  items: [{ text: '每月带教新人 1 次' }, { text: '全年零缺陷交班' }],
  state: 'reviewed',
  steps: [],
  ...change,
});
const rowFor = (change: Partial<Pledge> = {}, person: Person = meng, today = '2026-11-17') =>
  rowOf({ id: 'pledge', body: aPledge(change), at: '' } as Doc<'pledge'>, {
    people: new Map([[person.id, person]]),
    parameters: [],
    today,
  });

test('a pledge is offered for the wall only where its person agreed', () => {
  expect(nextActs(rowFor()).act).toBe('publish-pledge');
  const { consents: _, ...silent } = meng;
  expect(nextActs(rowFor({}, silent)).act).toBe('begin-pledges');
  expect(nextActs(rowFor({}, silent)).others).not.toContain('publish-pledge');
});

test('a pledge that hangs after the consent was withdrawn is to be taken down', () => {
  const hanging = { state: 'performing', published: { on: '2026-02-01' } } as const;
  expect(rowFor(hanging).hangsWithoutConsent).toBe(false);
  expect(rowFor(hanging, { ...meng, consents: [] }).hangsWithoutConsent).toBe(true);
  expect(
    rowFor({ ...hanging, published: { on: '2026-02-01', takenDownOn: '2026-03-01' } }, { ...meng, consents: [] }).hangsWithoutConsent,
  ).toBe(false);
});

test('with one item the next step is to write more, not to declare', () => {
  expect(nextActs(rowFor({ state: 'draft', items: [{ text: '每月带教新人 1 次' }] })).act).toBe('rewrite-pledge');
  expect(nextActs(rowFor({ state: 'draft' })).act).toBe('declare-pledge');
});

test('an unevaluated pledge is overdue from the day after its last day', () => {
  expect(rowFor({ state: 'performing' }, meng, '2026-12-31').isOverdue).toBe(false);
  expect(rowFor({ state: 'performing' }, meng, '2027-01-01').isOverdue).toBe(true);
  expect(rowFor({ state: 'evaluated' }, meng, '2027-01-01').isOverdue).toBe(false);
});

test('a stage that a pledge went without is not ticked off', () => {
  expect(stagesOf(aPledge({ state: 'performing' })).map(({ word }) => word)).not.toContain('公示');
  expect(stagesOf(aPledge({ state: 'performing', published: { on: '2026-02-01' } })).map(({ word }) => word)).toContain('公示');
});

test('a pledge counts in each year that it runs in', () => {
  const pledge = aPledge({ from: '2025-12-10', until: '2026-11-30' });
  expect(['2024', '2025', '2026', '2027'].filter((year) => isInYear(pledge, year))).toEqual(['2025', '2026']);
});

test('an item that names a figure is not called vague', () => {
  expect(vagueWords(['进一步加强学习', '努力做到每月 1 次', '全年零事故'])).toEqual([{ item: 1, word: '加强' }]);
});
