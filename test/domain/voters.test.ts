import { expect, test } from 'vitest';
import { votersOf } from '../../src/domain/election/voters.ts';
import type { Standing } from '../../src/domain/person.ts';

const standings: Readonly<Record<string, Standing>> = { full: 'full', new: 'probationary', worker: 'employee', gone: 'full' };
const known = { isPurged: (id: string) => id === 'gone', standingOf: (id: string) => standings[id] };
const counted = ['full', 'new', 'worker', 'gone', 'partner-1', 'partner-2'];

test('where all participants vote, people on a partner enterprise’s own roster vote too, and only who was purged does not', () => {
  expect(votersOf('all-participants', counted, known)).toEqual({ ids: ['full', 'new', 'worker', 'partner-1', 'partner-2'], unknown: 0 });
});

test('where members vote, it is counted of how many nobody here knows whether they are members', () => {
  expect(votersOf('party-members', counted, known)).toEqual({ ids: ['full', 'new'], unknown: 2 });
});
