import type { PointsLine } from '../../src/domain/points.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { absent, anActivity, present } from '../helpers/activities.ts';
import { aPerson } from '../helpers/people.ts';
import { aLine, aPeriod, aScheme } from '../helpers/points.ts';
import { uuid, writeOf } from './invented.ts';

const NAMES = ['柳若川', '秦望舒', '何长青'];

/** A meeting whose record was put right after it had given points: two of three were not there after all. */
export function inventedAbsent(): Act {
  const scheme = aScheme({ items: [{ ...aScheme().items[0]!, name: '参加会议', fact: 'meeting-attended' }] });
  const people = NAMES.map((name, at) => aPerson({ id: `member-${at}`, name }));
  const attendance = people.map(({ id }, at) => (at === 0 ? present(id) : absent(id)));
  const activity = anActivity({ id: uuid(), state: 'confirmed', attendance, heldOn: '2026-09-18' });
  const lines = people.map(({ id }): PointsLine => {
    const steps = [{ to: 'posted', on: '2026-09-20', by: 'profile-1', role: 'secretary' }] as const;
    return aLine({
      id: uuid(),
      personId: id,
      on: '2026-09-18',
      source: { fact: 'meeting-attended', id: activity.id },
      reason: '参加会议',
      steps,
    });
  });
  return {
    id: uuid(),
    verb: 'import',
    writes: [
      ...people.map((one) => writeOf('person', one.id, one)),
      writeOf('points-scheme', scheme.id, scheme),
      writeOf('points-period', 'period-1', aPeriod()),
      writeOf('activity', activity.id, activity),
      ...lines.map((line) => writeOf('points-line', line.id, line)),
    ],
  };
}
