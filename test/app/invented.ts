import { type BodyOf, TYPES, type TypeName } from '../../src/data/types/index.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import type { Idea } from '../../src/domain/idea.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import type { Person } from '../../src/domain/person.ts';
import { SAMPLE_SCHEMES } from '../../src/domain/points-samples.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { aPack, aRule } from '../helpers/rule-packs.ts';
import { chanceOf } from '../seed/chance.ts';
import { inventedGroups } from './invented-groups.ts';

const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳';
const GIVEN = '海涛晓舟建华立新志强文博小满思源佳倩亮燕国平秀英丽娟桂芳伟敏静磊洋勇艳杰娜涛超明刚平辉玲军霞红';
const DEPARTMENTS = ['注塑车间', '装配二线', '热处理', '质检部', '财务部', '仓储', '设备科', '研发中心'];
const TITLES = [
  '注塑余料回用',
  '喷涂线挂具改双排',
  '更衣柜按班次分区',
  '砂轮机加吸尘罩',
  '模具编码贴二维码',
  '包装线防错料盒',
  '夜班叉车道加反光标',
  '冷却水回用到清洗槽',
];

export const branch: Organisation = {
  v: 1,
  id: 'organisation-1',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭工业园党委',
  employees: 320,
};

const chance = chanceOf(20261119);
const name = () => chance.pick([...FAMILY]) + chance.pick([...GIVEN]) + (chance.below(4) ? chance.pick([...GIVEN]) : '');
const two = (n: number) => String(n).padStart(2, '0');
export const uuid = () =>
  Array.from({ length: 32 }, () => chance.below(16).toString(16))
    .join('')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

function person(): Person {
  return {
    v: 1,
    id: uuid(),
    name: name(),
    standing: chance.pick(['full', 'full', 'full', 'probationary', 'activist', 'employee', 'employee']),
    presence: 'here',
    department: chance.pick(DEPARTMENTS),
    phone: `138${String(chance.below(100_000_000)).padStart(8, '0')}`,
    joinedOn: `20${two(chance.below(26))}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`,
    notice: 'given',
    noticeOn: '2026-01-05',
  };
}

/** Of every twelve the latest are still open; the others were answered in time and are closed, so that 今日 stays a day's work. */
function idea(number: number, of: number, proposer: Person): Idea {
  const isOpen = number > of - Math.min(12, of / 4);
  const year = isOpen ? 2026 : 2026 - chance.below(Math.ceil(of / 400));
  const proposedOn = isOpen ? `2026-11-${two(8 + chance.below(11))}` : `${year}-${two(1 + chance.below(10))}-${two(1 + chance.below(14))}`;
  const answered = { decidedOn: proposedOn, answeredOn: proposedOn };
  const state = isOpen
    ? chance.pick(['submitted', 'under-review'] as const)
    : chance.pick(['closed', 'rewarded', 'promoted', 'declined'] as const);
  return {
    v: 1,
    id: uuid(),
    number: String(number).padStart(3, '0'),
    title: `${chance.pick(TITLES)}`,
    category: chance.pick(['safety', 'quality', 'energy', 'process', 'management', 'logistics']),
    state,
    proposerIds: [proposer.id],
    anonymous: false,
    proposedOn,
    ...(isOpen ? {} : answered),
    steps: [{ act: 'handed-in', to: state, on: proposedOn, by: 'profile-1', role: 'secretary' }],
  };
}

export function writeOf<T extends TypeName>(type: T, id: string, body: BodyOf<T>): Act['writes'][number] {
  const { kind, class: documentClass } = TYPES[type];
  return { kind, type, id, class: documentClass, base: null, body: JSON.stringify(body) };
}

export type Invented = {
  readonly organisation?: string;
  readonly people: number;
  readonly ideas: number;
  readonly groups: number;
  readonly today: CivilDate;
};
type Writes = readonly Act['writes'][number][];

/** A branch with so many people, ideas and groups, as the acts that would have made it. The same every time of a day. */
export function inventedActs(
  { organisation = branch.name, people, ideas, groups, today }: Invented,
  more: (roster: readonly Person[]) => Writes = () => [],
): readonly Act[] {
  const roster = Array.from({ length: people }, person);
  const writes = [
    writeOf('organisation', branch.id, { ...branch, name: organisation }),
    ...roster.map((one) => writeOf('person', one.id, one)),
    ...Array.from({ length: roster.length ? ideas : 0 }, (_, at) => {
      const made = idea(at + 1, ideas, roster[chance.below(roster.length)]!);
      return writeOf('golden-idea', made.id, made);
    }),
    ...inventedGroups(groups, roster, today).map(({ type, id, body }) => writeOf(type, id, body)),
    ...more(roster),
  ];
  const chunks = Array.from({ length: Math.ceil(writes.length / 200) }, (_, at) => writes.slice(at * 200, at * 200 + 200));
  return chunks.map((chunk) => ({ id: uuid(), verb: 'import', writes: chunk }));
}

/** Two versions of the county's rules: the first holds, the second begins in a month that is far off. */
export function inventedPacks(): Act {
  const scheme = SAMPLE_SCHEMES[0]!;
  const first = aPack({
    on: '2026-01-02',
    validFrom: '2026-01-05',
    rules: [aRule('idea-answer-days', 10), aRule('soon-days', 3, 'advised')],
  });
  const second = aPack({
    version: 2,
    on: '2026-02-02',
    validFrom: '2126-01-01',
    rules: [aRule('idea-answer-days', 7), aRule('report-due-day', 3, 'advised')],
    schemes: [{ binding: 'advised', scheme }],
  });
  const announcement = {
    v: 1,
    id: 'announcement-1',
    issuer: first.issuer,
    title: '关于报送年度总结的通知',
    text: '请于月底前报送。\n报送方式照旧。',
    on: '2026-02-03',
    documentNumber: '云委两新〔2026〕3 号',
    notice: 'notice-1',
    validUntil: '2026-03-01',
    file: { id: 'file-1', fileName: '年度总结样表.docx', bytes: 3 },
  } as const;
  const file = { v: 1, id: 'file-1', fileName: '年度总结样表.docx', bytes: 3, base64: 'AAAA', on: '2026-02-03' } as const;
  return {
    id: uuid(),
    verb: 'publish-rules',
    writes: [
      writeOf('rule-pack', first.id, first),
      writeOf('rule-pack', second.id, second),
      writeOf('announcement', announcement.id, announcement),
      writeOf('pack-file', file.id, file),
    ],
  };
}
