import { expect, test } from 'vitest';
import { whoMay } from '../../app/words/who-may.ts';

test('who may do something is said by the table of authority, all of them', () => {
  expect(whoMay('record-vote')).toBe('书记、副书记或组织委员');
  expect(whoMay('appoint-elected')).toBe('书记或副书记');
});
