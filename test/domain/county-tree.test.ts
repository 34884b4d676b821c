import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLogin, strongEnough } from '../../src/domain/county/console-password.ts';
import { SUPERIORS, sectorsOf, type TreeOrganisation, type TreeType } from '../../src/domain/county/organisation.ts';
import { relationTo } from '../../src/domain/county/relation.ts';
import { type Above, closeOrganisation, foundOrganisation, moveOrganisation, renameOrganisation } from '../../src/domain/county/tree.ts';

const TYPES = Object.keys(SUPERIORS) as TreeType[];
const organisation = (id: string, type: TreeType, more: Partial<TreeOrganisation> = {}): TreeOrganisation => ({
  id,
  type,
  name: id,
  superiorId: type === 'county-committee' ? null : 'root',
  sectoralId: null,
  foundedOn: '2020-01-01',
  closedOn: null,
  version: 1,
  since: '2020-01-01',
  ...more,
});
const above = (of: TreeOrganisation, line: readonly string[] = []): Above => ({ organisation: of, line, below: [] });
const today = '2026-06-15';
const step = { on: today, today };

test('each type stands below exactly the types of the table, and the county committee alone below none', () => {
  for (const type of TYPES) {
    for (const superior of TYPES) {
      const lines = { superior: above(organisation('s', superior)), sectoral: null };
      const { ok } = foundOrganisation({ id: 'x', type, name: '新的', on: today }, lines, today);
      expect([type, superior, ok]).toEqual([type, superior, SUPERIORS[type].includes(superior)]);
    }
    const { ok } = foundOrganisation({ id: 'x', type, name: '新的', on: today }, { superior: null, sectoral: null }, today);
    expect([type, ok]).toEqual([type, type === 'county-committee']);
  }
});

test('no types can stand above each other in a ring, so that no tree can', () => {
  const reach = (from: TreeType, seen = new Set<TreeType>()): Set<TreeType> => {
    for (const superior of SUPERIORS[from]) {
      if (seen.has(superior)) continue;
      seen.add(superior);
      reach(superior, seen);
    }
    return seen;
  };
  expect(TYPES.filter((type) => reach(type).has(type))).toEqual([]);
});

test('the second line leads to a sector, never to one’s own line', () => {
  const township = organisation('township', 'township');
  const department = organisation('department', 'department');
  const branch = organisation('branch', 'branch');
  const lines = { superior: above(township, ['root']), sectoral: above(department, ['root']) };
  expect(moveOrganisation(branch, lines, step)).toMatchObject({
    ok: true,
    value: { superiorId: 'township', sectoralId: 'department', version: 2 },
  });
  const twice = { superior: above(department, ['root']), sectoral: above(department, ['root']) };
  expect(moveOrganisation(branch, twice, step)).toMatchObject({ refusal: { code: 'tree-sector-is-superior' } });
  expect(moveOrganisation(branch, { ...lines, sectoral: above(township) }, step)).toMatchObject({ refusal: { code: 'tree-sector-type' } });
  expect(sectorsOf('township')).toEqual([]);
});

test('a change holds from a day that has come, not before the last one, and changes something', () => {
  const branch = organisation('branch', 'branch', { since: '2026-01-01' });
  expect(renameOrganisation(branch, '新名', null, { on: '2026-06-16', today })).toMatchObject({ refusal: { code: 'date-in-future' } });
  expect(renameOrganisation(branch, '新名', null, { on: '2025-12-31', today })).toMatchObject({ refusal: { code: 'step-before-last' } });
  expect(renameOrganisation(branch, ' branch ', null, step)).toMatchObject({ refusal: { code: 'tree-unchanged' } });
  expect(renameOrganisation(branch, '  ', null, step)).toMatchObject({ refusal: { code: 'field-missing' } });
  expect(closeOrganisation(branch, 3, step)).toMatchObject({ refusal: { code: 'tree-open-below', count: 3 } });
  expect(closeOrganisation(organisation('root', 'county-committee'), 0, step)).toMatchObject({ refusal: { code: 'tree-root-stays' } });
});

test('however two organisations stand, one relation holds, and above and below are each other’s mirror', () => {
  const tree = fc.array(fc.nat(), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(tree, fc.nat(), fc.nat(), (parents, a, b) => {
      const lineOf = (index: number): string[] =>
        index === 0 ? [] : [String(parents[index]! % index), ...lineOf(parents[index]! % index)];
      const standing = (index: number) => ({ id: String(index), line: lineOf(index), sectoral: [] });
      const [one, other] = [standing(a % parents.length), standing(b % parents.length)];
      const mirror = { own: 'own', below: 'above', above: 'below', sibling: 'sibling', foreign: 'foreign', sectoral: 'sectoral' } as const;
      expect(relationTo(other, one)).toBe(mirror[relationTo(one, other)]);
    }),
  );
});

test.each([
  ['short', 'console-password-short'],
  ['password2026!', 'console-password-common'],
  ['Admin@123456789', 'console-password-common'],
  ['111111111111111', 'console-password-common'],
  ['woaini1314520520', 'console-password-common'],
  ['xx-lin.yue-2026-xx', 'console-password-holds-name'],
  ['在林月家种十二棵桂花树', 'console-password-short'],
  ['在林月家的院里种十二棵桂花树', 'console-password-holds-name'],
])('%s is no password for the console: %s', (password, code) => {
  expect(strongEnough(password, ['lin.yue', '林月'])).toMatchObject({ ok: false, refusal: { code } });
});
test.each(['院子里种了十二棵桂花树和柚', 'correct horse battery', 'Tr4in-leaves@dawn'])('%s is good enough', (password) => {
  expect(strongEnough(password, ['lin.yue', '林月'])).toMatchObject({ ok: true });
});

test('a login is the same however it is typed, and nothing that could be mistaken', () => {
  expect(readLogin(' Ｌin.Yue ')).toEqual({ ok: true, value: 'lin.yue' });
  for (const wrong of ['李月', 'a', '1abc', 'a b', 'x'.repeat(40)])
    expect(readLogin(wrong)).toMatchObject({ refusal: { code: 'login-invalid' } });
});
