import {
  absenceReasonNames,
  activityTypeNames,
  activityWayNames,
  attendanceMarkNames,
  lectureModeNames,
} from '../../src/domain/names/activity.ts';
import { ideaCategoryNames } from '../../src/domain/names/idea.ts';
import {
  appraisalGradeNames,
  areaCategoryNames,
  genderNames,
  honourTypeNames,
  leadOrganisationNames,
  noticeNames,
  organisationTypeNames,
  presenceNames,
  renewalAnswerNames,
  respondentKindNames,
  scorePartNames,
  standingNames,
} from '../../src/domain/names.ts';
import { fieldWord, stateWord } from './names.ts';

export type Naming = { readonly type: string; readonly nameOf: (personId: string) => string | undefined };

const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  standing: standingNames,
  gender: genderNames,
  presence: presenceNames,
  notice: noticeNames,
  organisationType: organisationTypeNames,
  honour: honourTypeNames,
  leadOrganisation: leadOrganisationNames,
  activityType: activityTypeNames,
  ways: activityWayNames,
  mark: attendanceMarkNames,
  absence: absenceReasonNames,
  mode: lectureModeNames,
  answer: renewalAnswerNames,
  kind: respondentKindNames,
  grade: appraisalGradeNames,
  part: scorePartNames,
  is: { decision: '一般事项', election: '选举' },
  category: { ...areaCategoryNames, ...ideaCategoryNames },
};

/** A field's value as a person reads it; never as a program writes it. */
export function fieldValue(field: string, value: unknown, naming: Naming): string {
  if (value === undefined || value === null || value === '') return '空';
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'number') return numberWord(field, value);
  if (typeof value === 'string') return textWord(field, value, naming);
  if (Array.isArray(value)) return listWord(field, value, naming);
  return Object.entries(value)
    .map(([key, part]) => `${fieldWord(key)} ${fieldValue(key, part, naming)}`)
    .join('，');
}

function textWord(field: string, value: string, { type, nameOf }: Naming): string {
  if (field === 'state' || field === 'to') return stateWord(type, value);
  if (field === 'who' || /Ids?$/.test(field)) return nameOf(value) ?? '另一条记录';
  return names[field]?.[value] ?? value;
}

function numberWord(field: string, value: number): string {
  if (field.endsWith('Fen')) return `${(value / 100).toFixed(2)} 元`;
  if (field.endsWith('undredths')) return String(value / 100);
  return String(value);
}

/** A long list is told by its number and its first lines. */
const SHOWN = 4;
function listWord(field: string, values: readonly unknown[], naming: Naming): string {
  if (values.length === 0) return '空';
  const shown = values.slice(0, SHOWN).map((value) => fieldValue(field, value, naming));
  return values.length > SHOWN ? `${shown.join('；')}……共 ${values.length} 项` : shown.join('；');
}
