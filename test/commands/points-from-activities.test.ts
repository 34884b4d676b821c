import { expect, test } from 'vitest';
import { confirmActivity } from '../../src/commands/confirm-activity.ts';
import { correctActivity } from '../../src/commands/correct-activity.ts';
import { reversePoints } from '../../src/commands/reverse-points.ts';
import { verifyPoints } from '../../src/commands/verify-points.ts';
import { postedThoughAbsent } from '../../src/domain/activity/points.ts';
import { pointsMatters } from '../../src/domain/matters/points.ts';
import type { PointsItem } from '../../src/domain/points.ts';
import { absent, anActivity, present, recordFields } from '../helpers/activities.ts';
import { aDesk } from '../helpers/desk.ts';
import { aPerson } from '../helpers/people.ts';
import { aPeriod, aScheme } from '../helpers/points.ts';
import { todayFacts } from '../helpers/today.ts';

const item = (code: string, fact: PointsItem['fact']): PointsItem => ({ ...aScheme().items[0]!, code, fact });
const meetings = item('meeting', 'meeting-attended');
const themeDays = item('theme-day', 'theme-day-attended');
const any = item('any', 'activity-attended');

/** Three people of the roster; a recorded meeting of September of whom two were there, and a guest from elsewhere. */
function desk(items: readonly PointsItem[], change: Parameters<typeof anActivity>[0] = {}) {
  const it = aDesk();
  it.given('points-scheme', aScheme({ items }));
  it.given('points-period', aPeriod());
  for (const id of ['person-1', 'person-2', 'person-3']) it.given('person', aPerson({ id }));
  const attendance = [present('person-1'), present('person-2'), absent('person-3'), present('somebody-of-another-enterprise')];
  it.given('activity', anActivity({ attendance, ...change }));
  return it;
}

test('a confirmed meeting proposes points to those of the roster who were there, in the entry of the confirmation, and posts none', async () => {
  const it = desk([meetings, any]);
  expect(await confirmActivity(it.context, 'activity-1')).toMatchObject({ ok: true });
  expect(it.acts).toHaveLength(1);
  const lines = it.seesAll('points-line');
  expect(lines.map(({ personId, item: code, state }) => [personId, code, state])).toEqual([
    ['person-1', 'meeting', 'proposed'],
    ['person-2', 'meeting', 'proposed'],
  ]);
  expect(lines[0]).toMatchObject({
    on: '2026-09-18',
    source: { fact: 'meeting-attended', id: 'activity-1' },
    reason: '参加“三季度支部党员大会”',
  });
});

test('the item for its own kind goes before the one for any activity, which serves every kind that has none', async () => {
  const both = desk([themeDays, any], { activityType: 'theme-day' });
  await confirmActivity(both.context, 'activity-1');
  expect(both.seesAll('points-line').map((line) => line.item)).toEqual(['theme-day', 'theme-day']);
  const wide = desk([any], { activityType: 'theme-day' });
  await confirmActivity(wide.context, 'activity-1');
  expect(wide.seesAll('points-line')).toMatchObject([{ item: 'any', source: { fact: 'activity-attended' } }, { item: 'any' }]);
  const drill = desk([meetings, any], { activityType: 'skill-drill' });
  await confirmActivity(drill.context, 'activity-1');
  expect(drill.seesAll('points-line').map((line) => line.item)).toEqual(['any', 'any']);
});

test('who sat in, a guest and a scheme that rewards no attendance get no line', async () => {
  const beside = desk([any], {
    attendance: [
      { who: 'person-1', mark: 'observer' },
      { who: 'person-2', mark: 'guest' },
    ],
  });
  await confirmActivity(beside.context, 'activity-1');
  const unrewarded = desk([item('idea', 'idea-adopted')]);
  await confirmActivity(unrewarded.context, 'activity-1');
  for (const it of [beside, unrewarded]) expect(it.seesAll('points-line')).toEqual([]);
});

test('a record that is put right and confirmed anew adds who was there after all, takes back who was not, and nobody twice', async () => {
  const it = desk([meetings]);
  await confirmActivity(it.context, 'activity-1');
  const [first] = it.seesAll('points-line');
  await verifyPoints(it.as({ actor: { personId: 'person-3' } }), [first!.id]);
  const right = recordFields({ attendance: [absent('person-1'), present('person-2'), present('person-3')] });
  await correctActivity(it.context, 'activity-1', right, '照签到表改');
  await confirmActivity(it.context, 'activity-1');
  expect(it.seesAll('points-line').map(({ personId, state }) => [personId, state])).toEqual([
    ['person-1', 'declined'],
    ['person-2', 'proposed'],
    ['person-3', 'proposed'],
  ]);
  expect(it.seesAll('points-line')[0]?.steps.at(-1)?.reason).toContain('没有到');
});

test('what was posted already is left for a person to counter, and stands on 今日 until it is countered or the record says that they came', async () => {
  const it = desk([meetings]);
  const secretary = it.as({ actor: { personId: 'person-3' } });
  const flagged = () => [...postedThoughAbsent(it.seesAll('points-line'), it.seesAll('activity')).keys()];
  const owed = () =>
    pointsMatters(todayFacts({ pointsLines: it.seesAll('points-line'), activities: it.seesAll('activity') }), '2026-11-02').filter(
      ({ matter }) => matter.code === 'counter-absent',
    );
  await confirmActivity(secretary, 'activity-1');
  const [line] = it.seesAll('points-line');
  it.given('points-line', { ...line!, state: 'posted' });
  expect(flagged()).toEqual([]);
  const put = async (attendance: Parameters<typeof recordFields>[0]) => {
    await correctActivity(secretary, 'activity-1', recordFields(attendance), '照签到表改');
    const asCorrected = flagged();
    await confirmActivity(secretary, 'activity-1');
    return asCorrected;
  };
  expect(await put({ attendance: [absent('person-1'), present('person-2')] })).toEqual([]);
  expect(it.sees('points-line', line!.id)?.state).toBe('posted');
  expect(flagged()).toEqual([line!.id]);
  expect(owed()).toMatchObject([
    { due: 'today', recordId: line!.id, matter: { count: 1, activity: '三季度支部党员大会', on: '2026-09-18' } },
  ]);
  await put({ attendance: [present('person-1'), present('person-2')] });
  expect([flagged(), owed()]).toEqual([[], []]);
  await put({ attendance: [{ who: 'person-1', mark: 'observer' }, present('person-2')] });
  expect(flagged()).toEqual([line!.id]);
  expect(await reversePoints(secretary, line!.id, { reason: '没有到' })).toMatchObject({ ok: true });
  expect([flagged(), owed()]).toEqual([[], []]);
});

test('a meeting of three hundred is one act in as many entries as it needs', async () => {
  const everybody = Array.from({ length: 300 }, (_, at) => `member-${at}`);
  const it = desk([meetings], { attendance: everybody.map(present) });
  for (const id of everybody) it.given('person', aPerson({ id }));
  await confirmActivity(it.context, 'activity-1');
  expect(it.acts.map(({ writes, batch }) => [writes.length, batch?.n, batch?.of])).toEqual([
    [200, 1, 2],
    [101, 2, 2],
  ]);
});
