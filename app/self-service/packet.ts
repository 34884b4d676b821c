import { consentScopeNames, genderNames, ideaStateNames, pledgeStateNames, postStateNames, standingNames } from '../../src/domain/names.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { type PersonStory, personStory, type StoryFacts } from '../../src/domain/person-story.ts';
import { pointsText } from '../../src/domain/points.ts';

type Row = { readonly label: string; readonly value: string };

/** What one person may see of themselves, put together by the window before it locks: big rows, nothing else about anybody. */
export type Packet = {
  readonly v: 1;
  readonly personId: string;
  readonly orgId: string;
  readonly name: string;
  readonly cards: readonly { readonly title: string; readonly rows: readonly Row[] }[];
};
export const readPacket = (json: string): Packet => JSON.parse(json) as Packet;

export function packetOf(
  person: Person,
  facts: StoryFacts,
  { today, organisation }: { readonly today: string; readonly organisation: Organisation },
): Packet {
  const story = personStory(person, facts, today);
  return {
    v: 1,
    personId: person.id,
    orgId: organisation.id,
    name: person.name,
    cards: [
      { title: '我的积分', rows: pointsRows(story) },
      {
        title: '我的金点子',
        rows: story.ideas.map(({ idea }) => ({ label: `${idea.number || '未编号'} ${idea.title}`, value: ideaStateNames[idea.state] })),
      },
      { title: '我的承诺和先锋岗', rows: duties(story) },
      { title: '我的信息', rows: information(person) },
    ].filter(({ rows }) => rows.length > 0),
  };
}

/** Each period: what counts per item, what the caps cut, the total. */
const pointsRows = ({ points }: PersonStory): readonly Row[] =>
  points.flatMap(({ period, balance }) => [
    {
      label: period.name,
      value: balance.exempt ? '这一类人员不计分' : `合计 ${pointsText(balance.total)} 分${balance.grade ? `，${balance.grade.name}` : ''}`,
    },
    ...balance.categories
      .flatMap(({ items }) => items)
      .map(({ name, code, sum, counts, lines }) => ({
        label: `${name ?? code}　${lines.length} 笔`,
        value: sum === counts ? `${pointsText(counts)} 分` : `${pointsText(counts)} 分（记了 ${pointsText(sum)}，封顶）`,
      })),
    ...(balance.pending.length ? [{ label: '等核实', value: `${balance.pending.length} 笔` }] : []),
  ]);

const duties = ({ pledges, posts }: PersonStory): readonly Row[] => [
  ...posts.map(({ name, state }) => ({ label: `先锋岗“${name}”`, value: postStateNames[state] })),
  ...pledges.flatMap(({ items, state, until }) => [
    { label: `承诺到 ${until}`, value: pledgeStateNames[state] },
    ...items.map(({ text }, index) => ({ label: `${index + 1}. ${text}`, value: '' })),
  ]),
];

const information = (person: Person): readonly Row[] =>
  [
    { label: '人员类别', value: standingNames[person.standing] },
    { label: '性别', value: person.gender ? genderNames[person.gender] : '' },
    { label: '部门岗位', value: [person.department, person.jobTitle].filter(Boolean).join('　') },
    { label: '党小组', value: person.partyGroup ?? '' },
    { label: '电话', value: person.phone ?? '' },
    { label: '入党', value: person.joinedOn ?? '' },
    { label: '转正', value: person.fullMemberOn ?? '' },
    { label: '同意', value: person.consents?.map(({ scope }) => consentScopeNames[scope]).join('、') ?? '' },
  ].filter(({ value }) => value !== '');
