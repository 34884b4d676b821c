import { BehaviorSubject } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { openSearch } from '../../app/search/search.ts';
import { serialOf } from '../../src/domain/serial.ts';

const ids = {
  person: '0f6c1c52-7f51-4d0e-9f0a-000000000001',
  'golden-idea': '1f6c1c52-7f51-4d0e-9f0a-000000000002',
  'pioneer-post': '2f6c1c52-7f51-4d0e-9f0a-000000000003',
  pledge: '3f6c1c52-7f51-4d0e-9f0a-000000000004',
  'monthly-report': '4f6c1c52-7f51-4d0e-9f0a-000000000005',
  'autonomous-group': '8f6c1c52-7f51-4d0e-9f0a-00000000000a',
} as const;
const bodies = {
  person: { name: '郑海涛', standing: 'full' },
  'golden-idea': { title: '注塑余料回用', number: '033', proposedOn: '2026-11-05' },
  'pioneer-post': { name: '二线质检岗', state: 'serving' },
  pledge: { items: [{ text: '每月带一名徒弟' }], from: '2026-01-01', until: '2026-12-31', state: 'active' },
  'monthly-report': { month: '2026-10', state: 'received', versions: [{ submissionId: '5f6c1c52-7f51-4d0e-9f0a-000000000006' }] },
  'autonomous-group': {
    ...{ name: '骑行宣传', goals: '', state: 'dissolved', submissionId: '6f6c1c52-7f51-4d0e-9f0a-000000000007' },
    dissolutions: [{ submissionId: '7f6c1c52-7f51-4d0e-9f0a-000000000008' }],
  },
} as const;
const ORGANISATION = '9f6c1c52-7f51-4d0e-9f0a-000000000009';
const isThere = (type: string): type is keyof typeof ids => Object.hasOwn(ids, type);

function aDesk() {
  vi.stubGlobal('requestIdleCallback', () => 0);
  vi.stubGlobal('cancelIdleCallback', () => undefined);
  const watch = (type: string) => new BehaviorSubject(isThere(type) ? [{ id: ids[type], hash: '1', body: bodies[type] }] : []);
  return openSearch({ watch: watch as never }, { role: 'secretary', orgId: ORGANISATION });
}

test.each([
  ['F-59', 'person', { rail: 'people', tab: 'roster', page: 'person', id: ids.person }],
  ['F-61', 'person', { rail: 'people', tab: 'roster', page: 'person', id: ids.person }],
  ['F-21', 'golden-idea', { rail: 'pioneer', tab: 'ideas', page: 'idea', id: ids['golden-idea'] }],
  ['F-22', 'golden-idea', { rail: 'pioneer', tab: 'ideas', page: 'idea', id: ids['golden-idea'] }],
  ['F-15', 'pioneer-post', { rail: 'pioneer', tab: 'posts', page: 'post', id: ids['pioneer-post'] }],
  ['F-18', 'pledge', { rail: 'pioneer', tab: 'pledges', page: 'pledge', id: ids.pledge }],
  ['F-62', 'monthly-report', { rail: 'reports', tab: 'monthly', page: 'month', id: '2026-10' }],
] as const)('the serial of a sheet %s, typed in small letters without dashes, is the one answer and opens its %s', (form, type, where) => {
  const serial = serialOf(form, ids[type]).toLowerCase().replaceAll('-', '');
  const { records, places, acts } = aDesk().answers(serial, 8);
  expect([records.map(({ thing }) => thing.where), places, acts]).toEqual([[where], [], []]);
});

test.each([
  ['F-52', { rail: 'people', tab: 'roster' }],
  ['F-15', { rail: 'pioneer', tab: 'posts' }],
  ['F-16', { rail: 'pioneer', tab: 'posts' }],
  ['F-19', { rail: 'pioneer', tab: 'points' }],
  ['F-23', { rail: 'pioneer', tab: 'ideas' }],
  ['F-62', { rail: 'reports', tab: 'monthly' }],
] as const)('the serial of a ledger %s opens the list that it was printed from', (form, where) => {
  const serial = serialOf(form, ORGANISATION);
  const { records, sheet } = aDesk().answers(serial, 8);
  expect(records.map(({ thing }) => thing.where)).toEqual([where]);
  expect(sheet).toEqual({ serial, formNumber: form, about: { type: 'organisation', id: ORGANISATION } });
});

test.each([
  ['F-62', '5f6c1c52-7f51-4d0e-9f0a-000000000006', { rail: 'reports', tab: 'monthly', page: 'month', id: '2026-10' }],
  ['F-02', '6f6c1c52-7f51-4d0e-9f0a-000000000007', { rail: 'groups', tab: 'groups', page: 'group', id: ids['autonomous-group'] }],
  ['F-06', '7f6c1c52-7f51-4d0e-9f0a-000000000008', { rail: 'groups', tab: 'groups', page: 'group', id: ids['autonomous-group'] }],
])('a sheet %s that the receiver printed leads to the record that was handed in, and waits for no seal here', (form, handedIn, where) => {
  const { records, sheet } = aDesk().answers(serialOf(form, handedIn), 8);
  expect(records.map(({ thing }) => thing.where)).toEqual([where]);
  expect(sheet).toBeUndefined();
});

test('another branch’s serial opens nothing here', () => {
  expect(aDesk().answers(serialOf('F-52', '8f6c1c52-0000-4d0e-9f0a-000000000009'), 8).records).toEqual([]);
});

test('a serial with one wrong character opens nothing', () => {
  const serial = serialOf('F-62', ids['monthly-report']);
  const wrong = serial.slice(0, 4) + (serial[4] === '7' ? '8' : '7') + serial.slice(5);
  expect(aDesk().answers(wrong, 8).records).toEqual([]);
});

test('a report is found by its month', () => {
  expect(
    aDesk()
      .answers('2026-10', 8)
      .records.map(({ thing }) => thing.title),
  ).toContain('2026 年 10 月月报');
});
