import type { Person } from '../../src/domain/person.ts';

/** An invented person who has been told and is here; a test names only what matters. */
export const aPerson = (change: Partial<Person> = {}): Person => ({
  v: 1,
  id: 'person-1',
  name: '林晓舟',
  standing: 'full',
  presence: 'here',
  notice: 'given',
  noticeOn: '2026-01-05',
  ...change,
});
