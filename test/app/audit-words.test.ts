import { expect, test } from 'vitest';
import { actWord } from '../../app/console/words/acts.ts';
import type { ConsoleRole } from '../../src/domain/county/console-role.ts';
import { AUTHORITY, type EndpointName, isOpen, reachOf } from '../../src/server/authority/table.ts';

const ROLES: readonly ConsoleRole[] = ['administrator', 'officer', 'instructor', 'reader', 'auditor'];

test('whatever anybody may be refused at the console has a word in the audit', () => {
  const names = (Object.keys(AUTHORITY) as EndpointName[]).filter(
    (name) => !isOpen(name) && ROLES.some((role) => reachOf(name, role) !== undefined),
  );
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => actWord(name) === name)).toEqual([]);
});
