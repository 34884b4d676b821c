import { expect, test } from 'vitest';
import { AUTHORITY, authorise, mayDo, type Verb } from '../../src/domain/authority.ts';

const verbs = Object.keys(AUTHORITY) as Verb[];

test('secretary and deputy may do everything that any full profile may', () => {
  for (const verb of verbs) for (const role of ['secretary', 'deputy'] as const) expect(mayDo(role, verb), `${role} ${verb}`).toBe(true);
});

test('only secretary and deputy decide, hand in and set rules', () => {
  for (const verb of ['decide-idea', 'hand-in-report', 'set-parameter'] as const)
    for (const role of ['organisation', 'publicity', 'discipline', 'participant'] as const)
      expect(authorise(role, verb)).toEqual({ ok: false, refusal: { code: 'role-may-not', role, verb } });
});

test('a participant hands in, takes back and appeals ideas, and a leader tells of the group’s month; nothing else of ideas and reports', () => {
  const own = ['log-idea', 'hand-in-idea', 'appeal-idea', 'withdraw-idea', 'write-group-report', 'hand-in-group-report'];
  expect(verbs.filter((verb) => mayDo('participant', verb) && /idea|slip|report|paper/.test(verb)).toSorted()).toEqual(own.toSorted());
});
