import { type Activity, dayOf } from '../../domain/activity/activity.ts';
import { attendanceCounts, peopleThere } from '../../domain/activity/attendance.ts';
import { absenceReasonNames, activityTypeNames, activityWayNames, lectureModeNames } from '../../domain/names/activity.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import { activityForm, lectureForm, meetingForm, signInForm } from '../forms/activity.ts';
import type { FilledForm, Row } from '../forms/form.ts';
import { fillForm, namesOf } from './sheet-head.ts';

type NameOf = (personId: string) => string | undefined;

/** F-42 for what has an agenda and votes, F-43 for a lecture, F-14 for everything else. Guests who left their name are named within the unit only. */
export function activitySheet(organisation: Organisation, record: Activity, nameOf: NameOf, isOutside = false): FilledForm {
  const activity = isOutside ? { ...record, guests: [] } : record;
  const head = {
    organisation,
    period: dayOf(activity),
    aboutId: activity.id,
    draft: activity.state !== 'recorded' && activity.state !== 'confirmed',
  };
  const { activityType } = activity;
  if (activityType === 'lecture')
    return fillForm(lectureForm, head, lectureValues(activity, nameOf), { 点评: lineRows(activity.comments) });
  return sheetOf(activity) === 'meeting'
    ? fillForm(
        meetingForm,
        head,
        { ...valuesOf(activity, nameOf), 议程: numbered(activity.agenda), 意见: activity.comments.join('\n') },
        { 决议: decisionRows(activity) },
      )
    : fillForm(activityForm, head, { ...valuesOf(activity, nameOf), 内容: contents(activity), 建议: activity.comments.join('\n') });
}

/** Which form it is written down on; the name of its template. */
export function sheetOf({ activityType }: Pick<Activity, 'activityType'>): 'activity' | 'meeting' | 'lecture' {
  if (activityType === 'lecture') return 'lecture';
  return ['general-meeting', 'committee-meeting', 'group-meeting', 'party-lesson', 'org-life-meeting'].includes(activityType)
    ? 'meeting'
    : 'activity';
}

const SPARE_LINES = 6;

/** F-14: who is to come, in the order of the list, and some empty lines. */
export function signInSheet(
  organisation: Organisation,
  activity: Activity,
  expected: readonly Pick<Person, 'id' | 'department'>[],
  nameOf: NameOf,
): FilledForm {
  const rows = expected.map(({ id, department = '' }) => ({ 姓名: namesOf([id], nameOf), 部门: department }));
  const spare = Array.from({ length: SPARE_LINES }, () => ({ 姓名: '', 部门: '' }));
  const values = { 名称: activity.title, 日期: whenOf(activity), 地点: activity.place ?? '' };
  return fillForm(signInForm, { organisation, period: dayOf(activity), aboutId: activity.id }, values, {
    签到: [...rows, ...spare].map((row, index) => ({ 序号: index + 1, ...row, 签名: '', 备注: '' })),
  });
}

const whenOf = (activity: Activity): string => [dayOf(activity), activity.startsAt].filter(Boolean).join(' ');

function valuesOf(activity: Activity, nameOf: NameOf): Row {
  const { expected, present } = attendanceCounts(activity);
  const observers = activity.attendance.filter(({ mark }) => mark === 'observer').map(({ who }) => who);
  const absent = activity.attendance.flatMap((line) =>
    line.mark === 'absent' ? [`${namesOf([line.who], nameOf)}（${absenceReasonNames[line.absence]}）`] : [],
  );
  const isHeld = activity.heldOn !== undefined;
  return {
    名称: activity.title,
    类型: [activityTypeNames[activity.activityType], activity.partyGroup, activity.seriesName].filter(Boolean).join('　'),
    日期: whenOf(activity),
    地点: activity.place ?? '',
    主持: activity.hostId ? namesOf([activity.hostId], nameOf) : '',
    应到: isHeld ? `${expected} 人` : '',
    实到: isHeld ? `${present} 人` : '',
    列席: namesOf(observers, nameOf),
    来宾: guestsOf(activity, nameOf),
    缺席: absent.join('、'),
    成效: activity.outcome ?? '',
  };
}

function guestsOf({ attendance, guestCount, guests }: Activity, nameOf: NameOf): string {
  const own = attendance.filter(({ mark }) => mark === 'guest').map(({ who }) => who);
  const outside = guestCount > 0 ? `外来 ${guestCount} 人${guests.length > 0 ? `（${guests.join('、')}）` : ''}` : '';
  return [namesOf(own, nameOf), outside].filter(Boolean).join('；');
}

const contents = ({ agenda, decisions, ways = [] }: Activity): string =>
  [
    ways.map((way) => activityWayNames[way]).join('、'),
    numbered(agenda),
    ...decisions.map(({ text, adopted }) => `议定：${text}${adopted ? '' : '（没有通过）'}`),
  ]
    .filter(Boolean)
    .join('\n');

function lectureValues(activity: Activity, nameOf: NameOf): Row {
  const { lecture } = activity;
  return {
    讲题: activity.title,
    四点式: lecture ? lectureModeNames[lecture.mode] : '',
    主讲: lecture?.speakerId ? namesOf([lecture.speakerId], nameOf) : (lecture?.speaker ?? ''),
    日期: whenOf(activity),
    地点: activity.place ?? '',
    听讲人数: activity.heldOn ? `${peopleThere(activity)} 人` : '',
    来宾: guestsOf(activity, nameOf),
    想听的课: numbered(activity.wishes),
    成效: activity.outcome ?? '',
  };
}

const numbered = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
const lineRows = (lines: readonly string[]): readonly Row[] => lines.map((line, index) => ({ 序号: index + 1, 点评: line }));

const decisionRows = ({ decisions }: Activity): readonly Row[] =>
  decisions.map(({ text, adopted, vote }, index) => ({
    序号: index + 1,
    决议事项: text,
    应到: vote?.expected ?? '',
    到会: vote?.present ?? '',
    赞成: vote?.ayes ?? '',
    反对: vote?.nays ?? '',
    弃权: vote?.abstained ?? '',
    结果: adopted ? '通过' : '没有通过',
  }));
