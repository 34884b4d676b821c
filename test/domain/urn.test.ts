import fc from 'fast-check';
import { expect, test } from 'vitest';
import { totalsOfUrn } from '../../src/domain/appraisal/satisfaction.ts';
import { Urn } from '../../src/domain/urn.ts';

test('the urn counts what was cast, whatever the order, takes one ballot per voter, and is empty afterwards', () => {
  const voters = Array.from({ length: 12 }, (_, at) => `voter-${at}`);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(voters),
      fc.array(fc.constantFrom('a', 'b', 'abstain'), { minLength: 12, maxLength: 12 }),
      (came, says) => {
        const urn = new Urn(['a', 'b', 'abstain'], voters);
        for (const [at, voter] of came.entries()) {
          expect(urn.cast(voter, says[at]!)).toBe(true);
          expect(urn.cast(voter, says[at]!)).toBe(false);
        }
        const cast = says.slice(0, came.length);
        expect(urn.turnout).toBe(came.length);
        expect(urn.close()).toEqual({
          called: 12,
          came: came.length,
          counts: ['a', 'b', 'abstain'].map((choice) => ({ choice, count: cast.filter((it) => it === choice).length })),
        });
        expect(urn.close()).toBeUndefined();
        expect(urn.turnout).toBe(0);
        expect(urn.cast('voter-1', 'abstain')).toBe(false);
      },
    ),
  );
});

test('nobody votes who is not called, and nobody for what is not to be chosen', () => {
  const urn = new Urn(['a'], ['voter-1']);
  expect(urn.cast('stranger', 'a')).toBe(false);
  expect(urn.cast('voter-1', 'z')).toBe(false);
  expect(urn.mayVote('voter-1')).toBe(true);
});

test('where nobody is called by name each takes a seat, and no more come than there are seats', () => {
  const urn = new Urn(['verySatisfied', 'satisfied', 'basicallySatisfied', 'unsatisfied'], ['1', '2', '3']);
  const cast = ['satisfied', 'unsatisfied', 'satisfied', 'verySatisfied'].map((choice) => urn.castNext(choice));
  expect(cast).toEqual([true, true, true, false]);
  const totals = totalsOfUrn('members', urn.close()!);
  expect(totals).toEqual({ kind: 'members', verySatisfied: 0, satisfied: 2, basicallySatisfied: 0, unsatisfied: 1 });
});
