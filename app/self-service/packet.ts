import type { IdentifiedPacket } from '../../electron/contract.ts';
import type { Doc } from '../../src/data/document.ts';
import { documentOf } from '../../src/data/live/envelope.ts';
import type { TypeName } from '../../src/data/types/index.ts';
import { openAppraisalsOf } from '../../src/domain/appraisal/own.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { groupOn, openLineOf } from '../../src/domain/group/group.ts';
import { decisionOf } from '../../src/domain/idea/decision-of.ts';
import type { Idea } from '../../src/domain/idea.ts';
import { ideaActNames, ideaStateNames } from '../../src/domain/names/idea.ts';
import { cutNames } from '../../src/domain/names/points.ts';
import { consentScopeNames, pledgeStateNames, postStateNames } from '../../src/domain/names.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { type ParameterKey, parameterAt } from '../../src/domain/parameters.ts';
import type { OwnRenewal } from '../../src/domain/person-group-life.ts';
import type { PersonStory } from '../../src/domain/person-story.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import { pointsText } from '../../src/domain/points.ts';
import type { ExplainedRow } from '../../src/domain/points-explanation.ts';
import { objectionDaysOf, objectionUntil } from '../../src/domain/points-line.ts';
import { ruleSettings } from '../../src/domain/rule-pack/settings.ts';
import { entryLines, groupLifeLines } from '../../src/exchange/fill/information.ts';
import type { WrittenVersion } from '../../src/ledger/written.ts';
import { bodies } from '../live/bodies.ts';
import { inGroupWord } from '../words/in-group.ts';
import { type Led, type LedDocuments, ledGroups, onlyNamed } from './led-groups.ts';
import { type OwnTask, ownTasks, retold } from './own-tasks.ts';

type Row = { readonly label: string; readonly value: string };

/** A line that the person may object to, until its days are over. */
export type Objectionable = { readonly id: string; readonly label: string; readonly points: string; readonly until: CivilDate };

/** What one person may see of themselves, put together by the window before it locks: big rows, nothing else about anybody. */
export type Packet = {
  readonly v: 1;
  readonly personId: string;
  readonly orgId: string;
  readonly name: string;
  readonly cards: readonly { readonly title: string; readonly rows: readonly Row[] }[];
  readonly tasks: readonly OwnTask[];
  readonly objectionable: readonly Objectionable[];
  readonly objectionDays: number;
  readonly answerDays: number;
  /** What the person's own acts are judged by: the branch's rules, the lines that may be objected to, items of plans and own claims. */
  readonly known: readonly Doc[];
  /** Where a leader is called for among the groups that the person is in or was asked into. */
  readonly calls: readonly { readonly electionId: string; readonly groupId: string; readonly groupName: string }[];
  /** Groups that the person leads. */
  readonly led: readonly Led[];
  /** Yearly appraisals that ask the person whether they go on. */
  readonly renewals: readonly { readonly appraisalId: string; readonly groupName: string; readonly nextYear: string }[];
};
/** What a packet is put together from, beside the person's story. */
export type PacketFacts = LedDocuments & {
  readonly organisation: Organisation;
  readonly parameters: readonly Doc<'parameter'>[];
  readonly packs: readonly Doc<'rule-pack'>[];
  readonly packEnds: readonly Doc<'pack-end'>[];
  readonly lines: readonly Doc<'points-line'>[];
  readonly people: readonly Doc<'person'>[];
  readonly elections: readonly Doc<'election'>[];
  readonly candidacies: readonly Doc<'candidacy'>[];
  readonly appraisals: readonly Doc<'group-appraisal'>[];
  readonly today: CivilDate;
};
const RULES: readonly ParameterKey[] = [
  'points-objection-days',
  'holidays',
  'idea-answer-days',
  'group-most-per-person',
  'election-probationary',
];

/** With what others, or the person, have written since the packet was put together. */
export const readPacket = ({ json, newer }: Pick<IdentifiedPacket, 'json' | 'newer'>): Packet =>
  withWritten(JSON.parse(json) as Packet, newer);

/** The later versions in the place of those that the packet holds, and what is new beside them; each lies in the stream that it was written in. */
export function withWritten(packet: Packet, versions: readonly WrittenVersion[]): Packet {
  const written = new Map(
    versions.map((version) => [version.id, documentOf({ ...version, stream: version.stream ?? packet.orgId }, version)]),
  );
  const kept = packet.known.filter(({ id }) => !written.has(id));
  const now = { ...packet, known: [...kept, ...written.values()] };
  const about = new Set(versions.map(({ type, id, body }) => (type === 'claim' ? (JSON.parse(body) as Claim).itemId : id)));
  const [items, claims] = [bodiesIn(now, 'plan-item'), bodiesIn(now, 'claim')];
  const tasks = packet.tasks.flatMap((row) => (about.has(row.itemId) ? (retold(row, { items, claims }, packet.personId) ?? []) : [row]));
  return { ...now, tasks };
}

export const bodiesIn = <T extends TypeName>({ known }: Packet, type: T): readonly Doc<T>['body'][] =>
  known.flatMap((doc) => (doc.type === type ? [doc.body as Doc<T>['body']] : []));

/** Of the packet's documents those that somebody else may write meanwhile: who was asked too, or who accepts an item. */
export const sharedIn = (packet: Packet): readonly string[] => [
  ...bodiesIn(packet, 'autonomous-group')
    .filter((group) => openLineOf(group, packet.personId)?.state === 'invited')
    .map(({ id }) => id),
  ...packet.renewals.map(({ appraisalId }) => appraisalId),
  ...bodiesIn(packet, 'plan-item').map(({ id }) => id),
];

export function packetOf(story: PersonStory, facts: PacketFacts): Packet {
  const { organisation, parameters, packs, packEnds, lines, today } = facts;
  const { person } = story;
  const invited = facts.groups.filter(({ body }) => openLineOf(body, person.id)?.state === 'invited');
  const own = parameters.filter(({ body }) => RULES.includes(body.key));
  const above = packs.map(withThese);
  const settings = ruleSettings(bodies(own), { packs: bodies(above), ends: bodies(packEnds) });
  const mayLead =
    person.standing === 'full' ||
    (person.standing === 'probationary' && parameterAt(settings, 'election-probationary', today).value === 'may-stand');
  const asked = new Set(facts.groups.filter(({ body }) => openLineOf(groupOn(body, today), person.id)).map(({ id }) => id));
  const elections = mayLead ? facts.elections.filter(({ body }) => body.state === 'candidates-open' && asked.has(body.groupId)) : [];
  const appraisals = openAppraisalsOf(bodies(facts.appraisals), person.id);
  const open = appraisals.map(({ id, groupId, year }) => ({
    appraisalId: id,
    groupName: nameOfGroup(facts, groupId),
    nextYear: String(Number(year) + 1),
  }));
  const isAsked = (said: OwnRenewal) => open.some((it) => it.groupName === said.groupName && it.nextYear === said.nextYear);
  const life = { ...story, renewals: story.renewals.filter((said) => !isAsked(said)) };
  const objectionDays = parameterAt(settings, 'points-objection-days', today).value;
  const holidays = parameterAt(settings, 'holidays', today).value;
  const itemOf = itemNames(story);
  const { tasks, known } = ownTasks(person, facts);
  const leading = ledGroups(person, facts);
  const objectionable = lines
    .filter(({ body }) => body.personId === person.id && body.state === 'posted' && !body.reverses)
    .map((line) => ({ line, until: objectionUntil(line.body, objectionDaysOf(line.body, settings).value, holidays) }))
    .filter(({ until }) => today <= until);
  return {
    v: 1,
    personId: person.id,
    orgId: organisation.id,
    name: person.name,
    cards: [
      { title: '我的积分', rows: pointsRows(story) },
      {
        title: '我的金点子',
        rows: story.ideas.map(({ idea }) => ({ label: `${idea.number || '未编号'} ${idea.title}`, value: ideaStands(idea) })),
      },
      { title: '我的小组', rows: groupRows(story) },
      { title: '我的竞选和考核', rows: groupLifeLines(life).map(({ kind, content }) => ({ label: kind, value: content })) },
      { title: '我的承诺和先锋岗', rows: duties(story) },
      { title: '我的信息', rows: information(story) },
    ].filter(({ rows }) => rows.length > 0),
    tasks,
    objectionable: objectionable.map(({ line: { id, body }, until }) => ({
      id,
      label: `${body.on}　${itemOf.get(`${body.schemeId} ${body.item}`) ?? body.item}`,
      points: `${pointsText(body.hundredths)} 分`,
      until,
    })),
    objectionDays,
    answerDays: parameterAt(settings, 'idea-answer-days', today).value,
    calls: elections.map(({ body }) => ({ electionId: body.id, groupId: body.groupId, groupName: nameOfGroup(facts, body.groupId) })),
    led: leading.led,
    renewals: open,
    known: onlyOnce([
      ...leading.known,
      ...own,
      ...above,
      ...packEnds,
      ...objectionable.map(({ line }) => line),
      ...known,
      ...facts.people.filter(({ id }) => id === person.id).map(onlyNamed),
      ...invited,
      ...elections,
      ...facts.candidacies.filter(({ body }) => body.personId === person.id),
      ...facts.appraisals.filter(({ body }) => appraisals.includes(body)),
    ]),
  };
}

/** What stands first holds more. */
const onlyOnce = (documents: readonly Doc[]): readonly Doc[] => [...new Map(documents.toReversed().map((it) => [it.id, it])).values()];

/** Of a superior's pack only the rules that a person's own acts are judged by. */
const withThese = (pack: Doc<'rule-pack'>): Doc<'rule-pack'> => ({
  ...pack,
  body: { ...pack.body, rules: pack.body.rules.filter(({ key }) => RULES.includes(key)), schemes: [], forms: [], texts: [] },
});

const nameOfGroup = ({ groups }: PacketFacts, id: string): string => groups.find((it) => it.id === id)?.body.name ?? '';

const groupRows = ({ groups }: PersonStory): readonly Row[] =>
  groups.map((own) => ({ label: own.name, value: own.leadsNow ? `${inGroupWord(own)}，组长` : inGroupWord(own) }));

const itemNames = ({ points }: PersonStory): ReadonlyMap<string, string> =>
  new Map(points.flatMap(({ scheme }) => scheme.items.map(({ code, name }) => [`${scheme.id} ${code}`, name] as const)));

/** Where an idea stands, what the branch said to it, and when: the slip, for whoever looks it up alone. */
function ideaStands(idea: Idea): string {
  const word = ideaStateNames[idea.state];
  const said = idea.state === 'returned-incomplete' ? idea.steps.findLast(({ act }) => act === 'returned') : decisionOf(idea);
  const decided = said && said.act !== 'returned' && ideaActNames[said.act] !== word ? `，结论：${ideaActNames[said.act]}` : '';
  const reason = said?.reason ? `。${said.reason}` : '';
  return `${word}${decided}${reason}${idea.answeredOn ? `（${idea.answeredOn} 答复）` : ''}`;
}

/** Each period with its total, and every row that leads to it: the person can add it up. */
const pointsRows = ({ points }: PersonStory): readonly Row[] =>
  points.flatMap(({ period, scheme, balance, rows }) => [
    {
      label: period.name,
      value: balance.exempt ? '这一类人员不计分' : `合计 ${pointsText(balance.total)} 分${balance.grade ? `，${balance.grade.name}` : ''}`,
    },
    ...rows.map(pointsRow),
    ...(balance.pending.length ? [{ label: '等核实、记入，还没有计', value: `${balance.pending.length} 笔` }] : []),
    { label: '办法', value: `${scheme.name}第 ${scheme.version} 版` },
  ]);

function pointsRow(row: ExplainedRow): Row {
  const value = `${pointsText(row.counts)} 分`;
  const cap = 'cap' in row && row.cap !== undefined ? `，最多 ${pointsText(row.cap)} 分` : '';
  switch (row.row) {
    case 'base':
      return { label: '基础分', value };
    case 'carried':
      return { label: '上期结转', value };
    case 'category':
      return { label: `${row.name}小计${cap}`, value };
    case 'item':
      return { label: `${row.name}　${row.lines} 笔${cap}`, value };
    case 'deductions':
      return { label: `扣分小计${cap}`, value };
    case 'factor':
      return { label: `${row.class}，系数 ${row.permille / 1000}`, value };
    case 'line': {
      const cut = row.cut ? `（记了 ${pointsText(row.line.hundredths)}，${cutNames[row.cut]}）` : '';
      return { label: `${row.line.on}　${row.line.reason}`, value: `${value}${cut}` };
    }
  }
}

const duties = ({ pledges, posts }: PersonStory): readonly Row[] => [
  ...posts.map(({ name, state }) => ({ label: `先锋岗“${name}”`, value: postStateNames[state] })),
  ...pledges.flatMap(({ items, state, until }) => [
    { label: `承诺到 ${until}`, value: pledgeStateNames[state] },
    ...items.map(({ text }, index) => ({ label: `${index + 1}. ${text}`, value: '' })),
  ]),
];

const information = ({ person, consents }: PersonStory): readonly Row[] => [
  ...entryLines(person).map(({ kind, content }) => ({ label: kind, value: content })),
  ...consents.filter(({ stateNow }) => stateNow === 'given').map(({ scope }) => ({ label: '同意', value: consentScopeNames[scope] })),
];
