import { expect, test } from 'vitest';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { fixedSchemeOn, isTakenFrom, noticeOn, packFormOn, schemesOn, takeOverScheme } from '../../src/domain/rule-pack/offers.ts';
import type { Binding } from '../../src/domain/rule-pack/rule-pack.ts';
import { aPack } from '../helpers/rule-packs.ts';

const [basic, company] = SAMPLE_SCHEMES;
const withScheme = (binding: Binding, scheme = basic!) => ({ schemes: [{ binding, scheme }] });
const day = '2026-06-15';

test('a scheme that was taken over is in force, replaces the one before, and its next version follows it', () => {
  const first = takeOverScheme(basic!, [], { id: 'one', on: day });
  if (!first.ok) throw new Error(first.refusal.code);
  expect(first.value.scheme).toMatchObject({ id: 'one', version: 1, state: 'in-force', inForceFrom: day });
  expect(isTakenFrom(first.value.scheme, { scheme: basic! })).toBe(true);
  const dearer = { ...basic!, baseHundredths: 500 };
  expect(isTakenFrom(first.value.scheme, { scheme: dearer })).toBe(false);
  const second = takeOverScheme(dearer, [first.value.scheme], { id: 'two', on: '2026-07-01' });
  expect(second).toMatchObject({ value: { scheme: { series: 'one', version: 2 }, replaced: [{ id: 'one', state: 'replaced' }] } });
  const other = takeOverScheme(company!, [first.value.scheme], { id: 'three', on: day });
  expect(other).toMatchObject({ value: { scheme: { series: 'three', version: 1 } } });
});

test('of two fixed schemes the higher superior’s counts; what is only advised binds nobody', () => {
  const township = aPack({ issuerId: 'township', depth: 1, rules: [], ...withScheme('fixed', company) });
  const both = (binding: Binding) => ({ packs: [aPack(withScheme(binding)), township], ends: [] });
  expect(fixedSchemeOn(both('fixed'), day)?.scheme.name).toBe(basic!.name);
  expect(fixedSchemeOn(both('advised'), day)?.scheme.name).toBe(company!.name);
  expect(schemesOn(both('advised'), day).map(({ pack }) => pack.issuerId)).toEqual(['township', 'county']);
  expect(fixedSchemeOn(both('fixed'), '2026-05-31')).toBeUndefined();
});

test('the nearest superior’s file and words are used, on the days on which its pack holds', () => {
  const form = { form: 'monthly-report', format: 'docx', fileId: 'f1', fileName: '县.docx', bytes: 10 } as const;
  const text = { code: 'privacy-notice', text: '县里的告知', source: '县' } as const;
  const packs = {
    packs: [
      aPack({ forms: [form], texts: [text] }),
      aPack({ issuerId: 'township', depth: 1, validTo: '2026-06-20', forms: [{ ...form, fileId: 'f2', fileName: '镇.docx' }] }),
    ],
    ends: [],
  };
  expect(packFormOn(packs, day, 'monthly-report', 'docx')?.fileId).toBe('f2');
  expect(packFormOn(packs, '2026-06-21', 'monthly-report', 'docx')?.fileId).toBe('f1');
  expect(packFormOn(packs, day, 'monthly-report', 'xlsx')).toBeUndefined();
  expect(noticeOn(packs, day)?.text).toBe('县里的告知');
});

test('words of the notice are named by the version that brought them, however many later ones leave them as they are', () => {
  const words = (text: string) => ({ texts: [{ code: 'privacy-notice', text, source: '县' } as const] });
  const version = (number: number, on: string, text: string) =>
    aPack({ id: `pack-${number}`, version: number, on, validFrom: on, ...words(text) });
  const packs = {
    packs: [version(1, '2026-01-02', '甲'), version(2, '2026-02-02', '乙'), version(3, '2026-03-02', '乙'), version(4, '2026-09-02', '甲')],
    ends: [],
  };
  expect(noticeOn(packs, '2026-01-01')).toBeUndefined();
  expect(noticeOn(packs, '2026-01-31')).toEqual({ text: '甲', version: 1, since: '2026-01-02' });
  expect(noticeOn(packs, '2026-02-28')).toEqual({ text: '乙', version: 2, since: '2026-02-02' });
  expect(noticeOn(packs, day)).toEqual({ text: '乙', version: 2, since: '2026-02-02' });
  expect(noticeOn(packs, '2026-09-02')).toEqual({ text: '甲', version: 4, since: '2026-09-02' });
});
