import { expect, test } from 'vitest';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import { endPack, type PackDraft, type Publishing, publishPack } from '../../src/domain/rule-pack/publish.ts';
import { NO_PACKS } from '../../src/domain/rule-pack/rule-pack.ts';
import { anEnd, aPack, aRule } from '../helpers/rule-packs.ts';

const today = '2026-06-15';
const draft = (change: Partial<PackDraft> = {}): PackDraft => ({
  title: '云岭县两新党建规则',
  validFrom: '2026-07-01',
  rules: [aRule('idea-answer-days', 10)],
  schemes: [],
  forms: [],
  texts: [],
  ...change,
});
const publishing = (change: Partial<Publishing> = {}): Publishing => ({
  id: 'new',
  issuer: { id: 'county', name: '云岭县委两新工委', type: 'county-committee', depth: 0 },
  earlier: NO_PACKS,
  above: NO_PACKS,
  today,
  ...change,
});
const refusalOf = (change: Partial<PackDraft>, rest: Partial<Publishing> = {}) => {
  const outcome = publishPack(draft(change), publishing(rest));
  return outcome.ok ? undefined : outcome.refusal;
};

test('a first pack is version 1, and the next one counts on', () => {
  expect(publishPack(draft(), publishing())).toMatchObject({ ok: true, value: { version: 1, on: today, issuer: '云岭县委两新工委' } });
  const earlier = { packs: [aPack({ version: 3 }), aPack({ version: 2 })], ends: [] };
  expect(publishPack(draft(), publishing({ earlier }))).toMatchObject({ ok: true, value: { version: 4 } });
});

test('a pack reaches back behind its publishing only if it says why', () => {
  expect(refusalOf({ validFrom: '2026-06-14' })).toEqual({ code: 'pack-retroactive', validFrom: '2026-06-14', today });
  expect(publishPack(draft({ validFrom: '2026-06-14', retroactive: '省里文件 6 月起执行' }), publishing())).toMatchObject({
    value: { retroactive: '省里文件 6 月起执行' },
  });
  expect(refusalOf({ validFrom: today })).toBeUndefined();
});

test('a department publishes no rules, a township does', () => {
  const issuer = (type: Publishing['issuer']['type']) => ({ issuer: { id: 'x', name: '某处', type, depth: 1 } });
  expect(refusalOf({}, issuer('department'))).toEqual({ code: 'pack-issuer', type: 'department' });
  expect(refusalOf({}, issuer('township'))).toBeUndefined();
});

test('a township cannot set what the county has fixed for that day, and can what the county advises', () => {
  const above = (binding: 'fixed' | 'advised') => ({
    above: { packs: [aPack({ rules: [aRule('idea-answer-days', 10, binding)] })], ends: [] },
  });
  expect(refusalOf({}, above('fixed'))).toMatchObject({ code: 'pack-fixed-above', key: 'idea-answer-days', version: 1 });
  expect(refusalOf({}, above('advised'))).toBeUndefined();
});

test('each part is looked at: value, source, its day, scheme, files, texts', () => {
  expect(refusalOf({ rules: [] })).toEqual({ code: 'pack-empty' });
  expect(refusalOf({ rules: [aRule('idea-answer-days', 0)] })).toMatchObject({ code: 'field-invalid', field: 'idea-answer-days' });
  expect(refusalOf({ rules: [{ ...aRule('soon-days', 3), source: ' ' }] })).toEqual({ code: 'field-missing', field: 'source' });
  expect(refusalOf({ rules: [{ ...aRule('soon-days', 3), sourceOn: '2026-06-16' }] })).toMatchObject({ code: 'date-in-future' });
  expect(refusalOf({ rules: [aRule('soon-days', 3), aRule('soon-days', 4)] })).toEqual({
    code: 'pack-twice',
    what: 'rule',
    which: 'soon-days',
  });
  expect(refusalOf({ schemes: [{ binding: 'fixed', scheme: { ...SAMPLE_SCHEMES[0]!, items: [] } }] })).toMatchObject({
    code: 'points-scheme-empty',
  });
  const form = { form: 'monthly-report', format: 'docx', fileId: 'f', fileName: '月报.docx' } as const;
  expect(refusalOf({ forms: [{ ...form, bytes: 300_001 }] })).toMatchObject({ code: 'pack-file-too-large', limit: 300_000 });
  const forms = ['a', 'b', 'c', 'd'].map((name) => ({ ...form, form: name, bytes: 280_000 }));
  expect(refusalOf({ forms })).toEqual({ code: 'pack-files-too-large', bytes: 1_120_000, limit: 1_000_000 });
  expect(refusalOf({ texts: [{ code: 'privacy-notice', text: '', source: '县' }] })).toEqual({ code: 'field-missing', field: 'text' });
});

test('what is the same as the version before is not published again, unless that one was withdrawn', () => {
  const last = aPack({ validFrom: '2026-07-01' });
  expect(refusalOf({}, { earlier: { packs: [last], ends: [] } })).toEqual({ code: 'pack-unchanged', version: 1 });
  expect(refusalOf({}, { earlier: { packs: [last], ends: [anEnd(last, today)] } })).toBeUndefined();
});

test('a pack is withdrawn once, with a reason, and never for days that have passed', () => {
  const pack = aPack();
  const ending = { id: 'e', endsOn: today, reason: '写错了' };
  expect(endPack(pack, ending, NO_PACKS, today)).toMatchObject({ ok: true, value: { packId: pack.id, endsOn: today, on: today } });
  expect(endPack(pack, { ...ending, endsOn: '2026-06-14' }, NO_PACKS, today)).toMatchObject({ refusal: { code: 'pack-end-early' } });
  expect(endPack(pack, { ...ending, reason: ' ' }, NO_PACKS, today)).toMatchObject({ refusal: { code: 'field-missing', field: 'reason' } });
  expect(endPack(pack, ending, { packs: [pack], ends: [anEnd(pack, today)] }, today)).toMatchObject({
    refusal: { code: 'pack-withdrawn' },
  });
});
