import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { measure } from '../../src/domain/appraisal/measure.ts';
import { appraisalRulesOn } from '../../src/domain/appraisal/rules.ts';
import { fitStars, fitWeights, SCORE_PARTS, scoreOf, unmeasured } from '../../src/domain/appraisal/score.ts';
import { anActivity } from '../helpers/activities.ts';
import { anAppraisal, full, groupOf, renewalsOf, totalsOf } from '../helpers/appraisals.ts';
import { aClaim, aPlanItem } from '../helpers/plans.ts';

const rules = appraisalRulesOn([], '2026-12-31');

describe('COMP-03', () => {
  test('40, 40 and 20 of one hundred: 75 % retention, 9 of 12 activities, 8 of 10 content', () => {
    const scored = scoreOf(
      [
        { part: 'renewals', done: 6, of: 8 },
        { part: 'activities', done: 9, of: 12 },
        { part: 'members', done: 8, of: 10 },
      ],
      rules,
    );
    expect(scored).toMatchObject({ scoreHundredths: 7600, grade: 'pass', stars: 3 });
    expect(
      scored.lines.map(({ part, weightHundredths, pointsHundredths, countedHundredths }) => [
        part,
        weightHundredths,
        pointsHundredths,
        countedHundredths,
      ]),
    ).toEqual([
      ['renewals', 4000, 7500, 3000],
      ['activities', 4000, 7500, 3000],
      ['members', 2000, 8000, 1600],
    ]);
  });
  test('what is missing of an indicator is carried by its other parts, and a lacking indicator is named', () => {
    const scored = scoreOf([...full, { part: 'tasks', done: 1, of: 2 }], rules);
    expect(scored.lines.map(({ part, weightHundredths }) => [part, weightHundredths])).toEqual([
      ['renewals', 4000],
      ['activities', 2667],
      ['members', 2000],
      ['tasks', 1333],
    ]);
    expect(unmeasured(full, rules)).toEqual([]);
    expect(unmeasured(full.slice(0, 2), rules)).toEqual(['satisfaction']);
  });
  test('grades and stars follow from the exact number: 84.998 is read as 85.00 and is not 85', () => {
    const at = (activities: number) =>
      scoreOf(
        [
          { part: 'renewals', done: 1, of: 1 },
          { part: 'activities', done: activities, of: 20_000 },
          { part: 'members', done: 1, of: 1 },
        ],
        rules,
      );
    expect(at(12_499)).toMatchObject({ scoreHundredths: 8500, grade: 'pass', stars: 3 });
    expect(at(12_500)).toMatchObject({ scoreHundredths: 8500, grade: 'excellent', stars: 4 });
  });
  test('any weights and any measures give 0 to 100, and more never gives less', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 40 }), { minLength: 8, maxLength: 8 })
      .map((some) => SCORE_PARTS.map((part, at) => ({ part, weight: (some[at] ?? 0) + 1 })));
    const measured = fc.array(fc.record({ done: fc.integer({ min: 0, max: 60 }), of: fc.integer({ min: 1, max: 50 }) }), {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(weights, measured, fc.nat(7), (given, some, more) => {
        const sum = given.reduce((total, { weight }) => total + weight, 0);
        const of = { ...rules, weights: given };
        const parts = SCORE_PARTS.map((part, at) => ({ part, ...some[at]! }));
        const less = scoreOf(parts, of).scoreHundredths;
        const better = scoreOf(
          parts.map((it, at) => (at === more ? { ...it, done: it.done + 1 } : it)),
          of,
        ).scoreHundredths;
        expect(less).toBeGreaterThanOrEqual(0);
        expect(less).toBeLessThanOrEqual(sum * 100);
        expect(better).toBeGreaterThanOrEqual(less);
      }),
    );
  });
});

describe('what a year is measured by', () => {
  const held = (heldOn: string, marks: readonly ('present' | 'absent')[] = ['present', 'present']) =>
    anActivity({
      id: heldOn,
      activityType: 'group-activity',
      groupId: 'group-1',
      state: 'recorded',
      heldOn,
      attendance: marks.map((mark, at) => (mark === 'absent' ? { who: `p${at}`, mark, absence: 'on-duty' } : { who: `p${at}`, mark })),
    });
  const facts = (activities: readonly ReturnType<typeof anActivity>[], today = '2026-12-31') => ({
    group: groupOf(4),
    activities,
    planItems: [],
    claims: [],
    perYear: 12,
    today,
  });
  test('its own recorded activities since it was approved, the months it was there, and who came', () => {
    const some = [
      held('2026-04-10', ['present', 'absent']),
      held('2026-05-10'),
      held('2026-03-01'),
      { ...held('2026-06-10'), groupId: 'another' },
      { ...held('2026-07-10'), state: 'held' as const },
    ];
    expect(measure(anAppraisal({ renewals: renewalsOf(['continues']) }), facts(some))).toEqual([
      { part: 'renewals', done: 1, of: 1 },
      // From 10 March to 31 December nine whole months are nine activities.
      { part: 'activities', done: 2, of: 9 },
      { part: 'attendance', done: 3, of: 4 },
    ]);
  });
  test('claimed items count where there are any, and content respondents as the two better answers', () => {
    const work = {
      planItems: [
        aPlanItem({ id: 'done', state: 'accepted', acceptance: { on: '2026-10-20', quality: 'done' as const } }),
        aPlanItem({ id: 'going' }),
        aPlanItem({ id: 'unclaimed' }),
        aPlanItem({ id: 'last-year', year: '2025' }),
      ],
      claims: [
        aClaim('person-1', { id: 'c1', itemId: 'done', state: 'accepted' }),
        aClaim('person-2', { id: 'c2', itemId: 'going' }),
        aClaim('person-3', { id: 'c3', itemId: 'last-year' }),
      ],
    };
    const appraisal = anAppraisal({ satisfaction: [totalsOf('enterprise', [0, 1]), totalsOf('members', [4, 3, 2, 1])] });
    expect(measure(appraisal, { ...facts([]), ...work }).slice(2)).toEqual([
      { part: 'tasks', done: 1, of: 2 },
      { part: 'enterprise', done: 1, of: 1 },
      { part: 'members', done: 7, of: 10 },
    ]);
    // The purge of a person takes their claim away, and not what the group did.
    const purged = { ...work, claims: work.claims.filter(({ itemId }) => itemId !== 'done') };
    expect(measure(appraisal, { ...facts([]), ...purged })).toContainEqual({ part: 'tasks', done: 1, of: 2 });
  });
});

test('weights are every part once and one hundred together; more stars want more points', () => {
  expect(fitWeights(rules.weights)).toBe(true);
  expect(fitWeights(rules.weights.slice(1))).toBe(false);
  expect(fitWeights(rules.weights.map((it) => ({ ...it, weight: 10 })))).toBe(false);
  expect(fitStars(rules.stars)).toBe(true);
  expect(
    fitStars([
      { stars: 1, from: 90 },
      { stars: 2, from: 80 },
    ]),
  ).toBe(false);
  expect(
    fitStars([
      { stars: 1, from: 90 },
      { stars: 1, from: 80 },
    ]),
  ).toBe(false);
});
