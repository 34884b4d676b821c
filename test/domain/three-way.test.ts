import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asChosen, threeWay } from '../../src/domain/three-way.ts';

const base = { id: 'a', title: '余料回用', category: 'energy', measure: '破碎后掺用', steps: [{ act: 'handed-in' }] };

test('what the two sides changed in different fields comes together by itself', () => {
  const { merged, contested } = threeWay(base, { ...base, title: '注塑余料回用' }, { ...base, category: 'quality', note: '先试一台' });
  expect(contested).toEqual([]);
  expect(merged).toEqual({ ...base, title: '注塑余料回用', category: 'quality', note: '先试一台' });
});

test('a field that both changed differently is for a person, and stays as the county has it meanwhile', () => {
  const { measure: _, ...without } = base;
  const ways = threeWay(base, { ...base, measure: '掺一成' }, without);
  expect(ways.contested).toEqual([{ field: 'measure', base: '破碎后掺用', mine: '掺一成', theirs: undefined }]);
  expect(ways.merged).toEqual(without);
  expect(asChosen(ways, { measure: 'mine' })).toEqual({ ...base, measure: '掺一成' });
  expect(asChosen(ways, { measure: 'theirs' })).toEqual(without);
});

test('the same change on both sides is none', () => {
  const both = { ...base, category: 'quality', benefit: { after: 1, before: 2 } };
  expect(threeWay(base, both, { ...both, benefit: { before: 2, after: 1 } })).toMatchObject({ contested: [], differing: [], merged: both });
});

test('steps of both sides are kept, those that were accepted first come first', () => {
  const mine = { ...base, steps: [...base.steps, { act: 'corrected' }] };
  const theirs = { ...base, steps: [...base.steps, { act: 'scored' }] };
  expect(threeWay(base, mine, theirs)).toMatchObject({
    contested: [],
    merged: { steps: [{ act: 'handed-in' }, { act: 'scored' }, { act: 'corrected' }] },
  });
  const rewritten = { ...base, steps: [{ act: 'never' }] };
  expect(threeWay(base, rewritten, theirs).contested.map(({ field }) => field)).toEqual(['steps']);
});

const body = fc.dictionary(
  fc.constantFrom('a', 'b', 'c', 'd'),
  fc.oneof(fc.integer({ min: 0, max: 2 }), fc.array(fc.integer({ min: 0, max: 1 }))),
  { noNullPrototype: true },
);

test('a side that changed nothing takes the other over whole, and what both agree on is never touched', () => {
  fc.assert(
    fc.property(body, body, body, (origin, mine, theirs) => {
      expect(threeWay(origin, origin, theirs)).toMatchObject({ merged: theirs, contested: [] });
      expect(threeWay(origin, mine, origin).merged).toEqual(mine);
      expect(threeWay(origin, mine, mine)).toMatchObject({ merged: mine, contested: [], differing: [] });
      const ways = threeWay(origin, mine, theirs);
      const everything = (side: 'mine' | 'theirs') => Object.fromEntries(ways.differing.map(({ field }) => [field, side] as const));
      expect(asChosen(ways, everything('mine'))).toEqual(mine);
      expect(asChosen(ways, everything('theirs'))).toEqual(theirs);
    }),
  );
});
