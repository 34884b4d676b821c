import { expect, test } from 'vitest';
import { minimalRoster } from '../../src/domain/report/minimal-roster.ts';
import { aPerson } from '../helpers/people.ts';

test('a roster that goes up names who was told and agreed, and counts the others by reason', () => {
  const people = [
    aPerson({ id: 'agreed', consents: [{ scope: 'submission' }] }),
    aPerson({ id: 'expired', consents: [{ scope: 'submission', until: '2026-11-18' }] }),
    aPerson({ id: 'told-only' }),
    aPerson({ id: 'imported', notice: 'awaiting' }),
    aPerson({ id: 'gone', presence: 'transferred', consents: [{ scope: 'submission' }] }),
    aPerson({ id: 'employee', standing: 'employee', consents: [{ scope: 'submission' }] }),
  ];
  const roster = minimalRoster(people, '2026-11-19');
  expect(roster).toMatchObject({ named: [{ id: 'agreed' }], awaitingNotice: 1, notAgreed: 2 });
});
