import { type ActivityType, MEETINGS } from '../../domain/activity/activity.ts';
import { attendanceOf } from '../../domain/activity/attendance.ts';
import type { CivilDate } from '../../domain/civil-date.ts';
import { masked } from '../../domain/mask.ts';
import { absenceReasonNames, activityTypeNames } from '../../domain/names/activity.ts';
import { ideaStateNames } from '../../domain/names/idea.ts';
import {
  genderNames,
  pledgeResultNames,
  pledgeStateNames,
  postStateNames,
  presenceNames,
  reviewResultNames,
  standingNames,
  taskQualityNames,
} from '../../domain/names.ts';
import type { Organisation } from '../../domain/organisation.ts';
import { partyAge } from '../../domain/person.ts';
import type { PersonStory, StoryFacts } from '../../domain/person-story.ts';
import type { FilledForm, Row, Value } from '../forms/form.ts';
import { memberCardForm } from '../forms/person.ts';
import { fillForm } from './sheet-head.ts';

type Line = { readonly kind: string; readonly content: string; readonly on: string };
export type CardOf = {
  readonly year: string;
  readonly today: CivilDate;
  readonly activities: StoryFacts['activities'];
};

/** F-57 for one member: the card as the roster has it, masked, and the year as the records have it. What was not kept is no line. */
export function memberCardSheet(organisation: Organisation, story: PersonStory, { year, today, activities }: CardOf): FilledForm {
  const lines = [...attendanceLines(story.person.id, activities, year), ...ownLines(story, year), ...changeLines(story, year)];
  const rows: readonly Row[] = lines.map(({ kind, content, on }, at) => ({ 序号: at + 1, 类别: kind, 内容: content, 日期: on }));
  const filled = fillForm(
    memberCardForm,
    { organisation, period: `${year} 年`, aboutId: story.person.id },
    { ...cardOf(story, today), 民主评议等次: '', 党费交纳: '' },
    { 记实: rows },
  );
  return { ...filled, masked: true };
}

function cardOf({ person }: PersonStory, today: CivilDate): Readonly<Record<string, Value>> {
  const shown = masked(person);
  const age = partyAge(person, today);
  return {
    姓名: person.name,
    性别: person.gender ? genderNames[person.gender] : '',
    出生年月: shown.birth ?? '',
    联系电话: shown.phone ?? '',
    人员类别: standingNames[person.standing],
    党龄: age === undefined ? '' : `${age} 年`,
    部门: person.department ?? '',
    岗位: person.jobTitle ?? '',
    党小组: person.partyGroup ?? '',
    去向: [presenceNames[person.presence], person.presenceAt].filter(Boolean).join(' '),
    申请入党: person.appliedOn ?? '',
    列为积极分子: person.activistOn ?? '',
    入党时间: person.joinedOn ?? '',
    转正时间: person.fullMemberOn ?? '',
  };
}

const KINDS: readonly (readonly [kind: string, types: readonly ActivityType[]])[] = [
  ['三会一课', MEETINGS],
  ['主题党日', ['theme-day']],
  ['组织生活会', ['org-life-meeting']],
  ['其他活动', ['lecture', 'group-activity', 'skill-drill', 'skill-contest', 'other']],
];

/** Counted and not listed; a class of absence and no story. */
function attendanceLines(personId: string, activities: StoryFacts['activities'], year: string): readonly Line[] {
  const counted = KINDS.flatMap(([kind, types]) => {
    const { expected, present, absent } = attendanceOf(personId, activities, year, types);
    if (expected === 0) return [];
    const why = absent.map(({ reason, times }) => `${absenceReasonNames[reason]} ${times} 次`).join('、');
    return { kind, content: `应到 ${expected} 次，实到 ${present} 次${why && `；缺席：${why}`}`, on: '' };
  });
  const taught = activities.filter(({ lecture, heldOn }) => lecture?.speakerId === personId && within(year, heldOn));
  return [
    ...counted,
    ...taught.map((it) => ({ kind: '主讲', content: `${activityTypeNames[it.activityType]}“${it.title}”`, on: it.heldOn! })),
  ];
}

function ownLines(story: PersonStory, year: string): readonly Line[] {
  return [
    ...story.posts
      .filter((it) => it.namedOn && overlaps(year, it.namedOn, it.endedOn))
      .map((it) => {
        const reviews = it.reviews.filter(({ on }) => within(year, on)).map(({ on, result }) => `${on} ${reviewResultNames[result]}`);
        const plate = it.plate && `牌号 ${it.plate}`;
        return line('先锋岗', it.namedOn, it.name, plate, postStateNames[it.state], reviews.length > 0 && `考评：${reviews.join('、')}`);
      }),
    ...story.areas
      .filter((it) => overlaps(year, it.since, it.endedOn))
      .map((it) => line('责任区', it.since, it.name, it.leadId === story.person.id && '负责人')),
    ...story.pledges
      .filter((it) => it.state !== 'draft' && overlaps(year, it.from, it.until))
      .map((it) => {
        const result = it.evaluation ? `评为${pledgeResultNames[it.evaluation.result]}` : pledgeStateNames[it.state];
        return line('承诺', it.evaluation?.on ?? it.from, it.items.map(({ text }) => text).join('；'), result);
      }),
    ...story.ideas
      .filter(({ idea }) => within(year, idea.proposedOn))
      .map(({ idea }) => line('金点子', idea.proposedOn, `${idea.number} ${idea.title}`, ideaStateNames[idea.state])),
    ...story.groups
      .filter(({ line: it }) => it.state === 'confirmed' || it.state === 'filed')
      .map(({ name, line: it, isLeader }) => line('自主党小组', it.steps[0]?.on, name, isLeader ? '组长' : '组员')),
    ...story.tasks
      .filter(({ item, claim }) => claim.state === 'accepted' && within(year, item.acceptance?.on))
      .map(({ item }) => line('小组项目', item.acceptance!.on, item.title, `验收：${taskQualityNames[item.acceptance!.quality]}`)),
    ...story.points
      .filter(({ period, balance }) => overlaps(year, period.from, period.until) && !balance.exempt)
      .map(({ period, balance }) =>
        line('积分等次', period.until, period.name, period.state === 'closed' ? (balance.grade?.name ?? '') : '还没有结'),
      ),
  ];
}

/** What changed in the year: steps towards the Party, coming and going, and that the branch kept in touch with somebody away. */
function changeLines({ person }: PersonStory, year: string): readonly Line[] {
  const dates: readonly (readonly [what: string, on: string | undefined])[] = [
    ['申请入党', person.appliedOn],
    ['列为积极分子', person.activistOn],
    ['入党', person.joinedOn],
    ['转正', person.fullMemberOn],
    ['转入', person.arrivedOn],
    [presenceNames[person.presence], person.presence === 'here' ? undefined : person.presenceOn],
  ];
  const contacts = (person.contactedOn ?? []).filter((on) => within(year, on));
  return [
    ...dates.filter(([, on]) => within(year, on)).map(([what, on]) => line('变动', on, what)),
    ...(contacts.length > 0 ? [line('流动期间联系', contacts.at(-1), `${contacts.length} 次`, contacts.join('、'))] : []),
  ];
}

const within = (year: string, on: string | undefined): boolean => on?.startsWith(year) ?? false;
const overlaps = (year: string, from: string, until: string | undefined): boolean =>
  from.slice(0, 4) <= year && (until === undefined || until.slice(0, 4) >= year);
const line = (kind: string, on: string | undefined, ...content: readonly (string | false | undefined)[]): Line => ({
  kind,
  content: content.filter(Boolean).join('，'),
  on: on ?? '',
});
