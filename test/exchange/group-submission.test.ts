import { expect, test } from 'vitest';
import { submittedAppointmentSheet } from '../../src/exchange/fill/group-submission.ts';
import { FORMS } from '../../src/exchange/forms/all.ts';
import { type Form, HEAD_PLACEHOLDERS } from '../../src/exchange/forms/form.ts';
import { appointmentProposalForm, dissolutionProposalForm } from '../../src/exchange/forms/group.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';

const proposal = {
  v: 1,
  id: 'submission-1',
  form: 'F-10',
  organisation: '恒川精密机械党支部',
  receiver: '云岭工业园',
  matter: 'submission-1',
  version: 1,
  handedInOn: '2026-11-30',
  group: '红色韵动',
  approval: { number: '云园党〔2026〕12 号', on: '2026-11-30' },
  candidate: { nameId: 'name-1', unit: '鸿泰模具有限公司', standing: 'full' },
  candidates: 2,
  votedOn: '2026-11-30',
  expected: 10,
  present: 10,
  valid: 10,
  votes: 7,
  termMonths: 12,
} as const;

test('whoever appoints reads the unit of the person elected, who may be of another enterprise than the branch that asks', () => {
  const page = sheetPage(submittedAppointmentSheet(proposal, { 'name-1': '乔雨桐' }));
  for (const word of ['乔雨桐', '鸿泰模具有限公司', '恒川精密机械党支部']) expect(page).toContain(word);
});

test('no form calls a field of its own what stands in the head of every sheet and would be printed in its place', () => {
  const own = ({ blocks }: Form) => blocks.flatMap((it) => (it.block === 'fields' ? it.fields.map(({ name }) => name) : []));
  const forms: readonly Form[] = [...Object.values(FORMS), appointmentProposalForm, dissolutionProposalForm];
  const head: readonly string[] = HEAD_PLACEHOLDERS;
  expect(forms.flatMap((form) => own(form).filter((name) => head.includes(name)))).toEqual([]);
});
