import type { CivilDate } from '../../domain/civil-date.ts';
import { consentScopeNames, genderNames, standingNames } from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import type { PersonStory } from '../../domain/person-story.ts';
import type { NoticeOfSuperior } from '../../domain/rule-pack/offers.ts';
import type { FilledForm, Form } from '../forms/form.ts';
import { rosterForm } from '../forms/ledgers.ts';
import { myInformationForm, noticeForm } from '../forms/person.ts';
import { informationLines } from './information.ts';
import { fillForm } from './sheet-head.ts';

/** F-52: the minimal columns, in the order in which the list is shown. */
export function rosterSheet(organisation: Organisation, people: readonly Person[], on: CivilDate): FilledForm {
  const rows = people.map((person, index) => ({
    序号: index + 1,
    姓名: person.name,
    性别: person.gender ? genderNames[person.gender] : '',
    人员类别: standingNames[person.standing],
    部门: person.department ?? '',
    岗位: person.jobTitle ?? '',
    党小组: person.partyGroup ?? '',
    入党时间: person.joinedOn ?? '',
    转正时间: person.fullMemberOn ?? '',
  }));
  return fillForm(rosterForm, { organisation, period: on, aboutId: organisation.id }, {}, { 人员: rows });
}

/** Which words of F-59 are shown: the standard ones, or a superior's instead, and the version by which answers name them. */
export type Notice = { readonly version: string; readonly text?: string };
export const noticeOf = (ofSuperior: NoticeOfSuperior | undefined): Notice =>
  ofSuperior ? { text: ofSuperior.text, version: `上级 ${ofSuperior.since} 第${ofSuperior.version}版` } : { version: noticeForm.version };

/** F-59 for one person, to be signed in two copies; the boxes are ticked by hand. */
export function noticeSheet(organisation: Organisation, person: Person, on: CivilDate, notice: Notice): FilledForm {
  const scopes = Object.values(consentScopeNames).map((name) => `□ ${name}`);
  const values = { 姓名: person.name, 接收单位: organisation.superiorName, 同意范围: scopes.join('　') };
  return fillForm(
    notice.text === undefined ? noticeForm : worded(notice.text, notice.version),
    { organisation, period: on, aboutId: person.id },
    values,
  );
}

/** The person is addressed in any case, and what is signed stays what it is. */
const worded = (text: string, version: string): Form => ({
  ...noticeForm,
  version,
  blocks: noticeForm.blocks.map((block) =>
    block.block === 'text'
      ? { ...block, paragraphs: [block.paragraphs[0]!, ...text.split('\n').filter((line) => line.trim() !== '')] }
      : block,
  ),
});

/** What a person may ask for (PIPL 45 to 47). */
export const REQUESTS = ['查阅本人信息', '更正、补充本人信息', '删除本人信息'] as const;

/** F-61: the answer to a person who asks what is kept about them, or to have it put right or deleted. */
export function informationSheet(
  organisation: Organisation,
  story: PersonStory,
  { request, on }: { readonly request: (typeof REQUESTS)[number]; readonly on: CivilDate },
): FilledForm {
  const { person } = story;
  const rows = informationLines(story).map(({ kind, content, purpose, on: date }) => ({
    类别: kind,
    内容: content,
    用途: purpose,
    日期: date,
  }));
  const values = { 姓名: person.name, 答复日期: on, 申请事项: request };
  return fillForm(myInformationForm, { organisation, period: on, aboutId: person.id }, values, { 信息: rows });
}
