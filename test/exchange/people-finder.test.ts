import { expect, test } from 'vitest';
import { peopleFinder } from '../../src/exchange/import/ledgers/people.ts';
import { aPerson } from '../helpers/people.ts';

test('of two namesakes the department decides, also where one of the two names the team as well', () => {
  const roster = [
    aPerson({ id: 'he-1', name: '何秀兰', department: '机加工车间 3班' }),
    aPerson({ id: 'he-2', name: '何秀兰', department: '仓储物流部' }),
  ];
  const find = peopleFinder(roster, new Map());
  expect(find('何秀兰', '机加工车间')).toEqual({ is: 'found', personId: 'he-1' });
  expect(find('何秀兰', '仓储物流部 夜班')).toEqual({ is: 'found', personId: 'he-2' });
  expect(find('何秀兰', undefined)).toMatchObject({ is: 'ask' });
  expect(find('何秀兰', '注塑车间')).toMatchObject({ is: 'ask' });
});
