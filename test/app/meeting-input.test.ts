import { expect, test } from 'vitest';
import {
  begunLines,
  countedSheet,
  emptyLine,
  lineMissing,
  mayBeDrawn,
  numbersOf,
  phaseOf,
  withBlank,
} from '../../app/screens/elections/meeting/meeting-input.ts';
import { aCandidacy, anElection } from '../helpers/elections.ts';

const rules = { on: '2026-03-20', rules: { quorum: 'over-half', majority: 'over-half-of-valid' } } as const;
const row = (change: Parameters<typeof anElection>[0] = {}) => ({
  election: anElection({ state: 'candidates-closed', ...change }),
  voters: { ids: Array.from({ length: 8 }, (_, at) => `voter-${at}`), unknown: 0 },
});

test('what nobody typed of a count sheet follows from who came', () => {
  expect(numbersOf(undefined, 8)).toEqual({ expected: 8, present: null, ballotsOut: null, ballotsIn: null, invalid: 0, abstained: 0 });
  expect(numbersOf({ present: 7 }, 8)).toMatchObject({ present: 7, ballotsOut: 7, ballotsIn: 7 });
  expect(numbersOf({ present: 7, ballotsOut: 6 }, 8)).toMatchObject({ ballotsOut: 6, ballotsIn: 6 });
  expect(numbersOf({ present: 7, ballotsIn: null, expected: null }, 8)).toMatchObject({ expected: null, ballotsIn: null });
});

test('a sheet is left out while it is blank, and counted by the rules once it is whole', () => {
  expect(countedSheet(row(), undefined, rules)).toEqual({ is: 'blank' });
  expect(countedSheet(row(), { expected: 9 }, rules)).toEqual({ is: 'blank' });
  expect(countedSheet(row(), { present: 8, votes: { 'person-1': 5 } }, rules)).toEqual({ is: 'incomplete' });
  const votes = { 'person-1': 5, 'person-2': 3 };
  expect(countedSheet(row(), { present: 8, votes }, rules)).toMatchObject({
    is: 'counted',
    after: { state: 'voted', winnerId: 'person-1' },
  });
  expect(countedSheet(row(), { present: 7, votes }, rules)).toMatchObject({ is: 'refused', refusal: { code: 'election-sum', valid: 7 } });
  expect(countedSheet(row(), { present: 4, votes: { 'person-1': 4, 'person-2': 0 } }, rules)).toMatchObject({
    refusal: { code: 'election-no-quorum', present: 4, expected: 8 },
  });
});

test('where a post stands says what can be entered for it', () => {
  const { order: _, ...undrawn } = anElection({ state: 'candidates-closed' });
  expect(phaseOf(undrawn)).toBe('draw');
  for (const [state, phase] of [
    ['planned', 'call'],
    ['no-candidate', 'call'],
    ['not-confirmed', 'call'],
    ['candidates-open', 'candidates'],
    ['candidates-closed', 'ballot'],
    ['speeches-held', 'ballot'],
    ['tie', 'ballot'],
    ['voted', 'over'],
    ['in-office', 'over'],
    ['annulled', 'over'],
  ] as const)
    expect(phaseOf(anElection({ state }))).toBe(phase);
  const open = { election: anElection({ state: 'candidates-open' }) };
  const drawn = (standing: readonly ReturnType<typeof aCandidacy>[]) => mayBeDrawn({ ...open, standing } as never);
  expect([drawn([]), drawn([aCandidacy('person-1')])]).toEqual([false, true]);
});

test('a line that was begun names what it lacks, and the next stands under it', () => {
  const begun = { personId: 'person-1', plan: '', pledge: '' };
  expect(begunLines([begun, emptyLine])).toEqual([begun]);
  expect(withBlank([begun])).toEqual([begun, emptyLine]);
  expect(withBlank([begun, emptyLine])).toHaveLength(2);
  expect([lineMissing(emptyLine), lineMissing(begun), lineMissing({ ...begun, plan: '方案' })]).toEqual([
    '还没有选报名人',
    '还没有写方案',
    '还没有写承诺',
  ]);
  expect(lineMissing({ ...begun, plan: '方案', pledge: '承诺' })).toBeUndefined();
});
