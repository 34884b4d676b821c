import { type OldPost, postFromOldLedger } from '../../../domain/old-ledger/post.ts';
import type { Person } from '../../../domain/person.ts';
import type { Post } from '../../../domain/post.ts';
import type { FieldSet } from '../table/field-set.ts';
import { readChoice, type Words } from '../values/choice.ts';
import { plainText } from '../values/plain-text.ts';
import { type FoundPerson, namesIn } from './people.ts';
import type { LedgerKind } from './read-ledger.ts';
import type { LedgerOutcome } from './row.ts';
import type { RowReader } from './row-reader.ts';

export type PostField = 'name' | 'place' | 'holder' | 'state' | 'standards' | 'motto' | 'plate' | 'setUpOn' | 'endedOn';

export const POST_FIELDS: FieldSet<PostField> = {
  subject: 'posts',
  key: 'name',
  fields: {
    name: {
      label: '岗位',
      heads: ['先锋岗名称', '党员先锋岗', '先锋岗', '岗位名称', '岗名', '岗位', '岗位名', '党员先锋岗名称', '示范岗名称', '名称'],
    },
    place: {
      label: '所在部门',
      heads: ['所在部门', '部门', '车间', '所在车间', '班组', '所在位置', '设岗部门', '设岗地点', '位置', '地点', '所属部门'],
    },
    holder: { label: '党员', heads: ['党员姓名', '姓名', '党员', '责任人', '上岗党员', '在岗党员', '岗位党员', '设岗党员', '负责人'] },
    state: { label: '状态', heads: ['状态', '岗位状态', '是否在岗', '在岗情况', '目前状态'] },
    standards: {
      label: '岗位标准',
      heads: ['岗位标准', '标准', '岗位职责', '职责', '先锋标准', '责任内容', '岗位要求', '主要职责', '职责标准'],
    },
    motto: { label: '承诺语', heads: ['承诺语', '岗位承诺', '承诺', '服务承诺', '公开承诺', '座右铭', '承诺内容'] },
    plate: { label: '牌号', heads: ['牌号', '桌牌号', '铭牌号', '挂牌号', '岗位编号', '岗号', '牌匾编号'] },
    setUpOn: {
      label: '设岗日期',
      heads: [
        '设岗日期',
        '设岗时间',
        '命名日期',
        '命名时间',
        '授牌日期',
        '授牌时间',
        '挂牌日期',
        '挂牌时间',
        '上岗日期',
        '上岗时间',
        '创建时间',
        '日期',
        '时间',
      ],
    },
    endedOn: { label: '结束日期', heads: ['结束日期', '结束时间', '撤销日期', '撤岗日期', '撤岗时间', '离岗日期'] },
  },
  notKept: ['原因', '原表行号', '备注', '照片', '电话', '考核', '签名', '年龄', '学历'],
};

const STATES: Words<OldPost['state']> = {
  'on-duty': ['在岗', '是', '正常', '现任', '已命名', '已授牌', '续岗', '保留', '√'],
  suspended: ['暂停', '停岗'],
  revoked: ['撤销', '已撤销', '取消', '摘牌'],
  ended: ['结束', '已结束', '离岗', '否', '到期', '调离', '×', '退出'],
};

export type PostSurroundings = {
  readonly find: (name: string, department: string | undefined) => FoundPerson;
  readonly people: ReadonlyMap<string, Person>;
  readonly posts: readonly Post[];
  readonly today: string;
};

/** 先锋岗台账: one row is one person's time at one post; posts that nobody holds are taken over as such. */
export function oldPosts(around: PostSurroundings): LedgerKind<PostField, OldPost> {
  const there = new Set(
    around.posts.map(({ name, place, holderId, nominatedOn }) => identityOf({ name, place, holderId, setUpOn: nominatedOn })),
  );
  const posts = [...around.posts];
  return {
    set: POST_FIELDS,
    identity: identityOf,
    read: (row) => {
      const outcome = readPost(row, { ...around, posts }, there);
      if (outcome.outcome !== 'add') return outcome;
      const ruled = ruledPost(outcome.record, { ...around, posts });
      if (!ruled.ok) return { outcome: 'skip', reason: { code: 'rule', refusal: ruled.refusal } };
      posts.push({ ...ruled.value, id: `row ${posts.length}` });
      return outcome;
    },
  };
}

type Identity = {
  readonly name: string;
  readonly place?: string | undefined;
  readonly holderId?: string | undefined;
  readonly setUpOn: string;
};
const identityOf = ({ name, place, holderId, setUpOn }: Identity) =>
  [setUpOn, plainText(name), plainText(place ?? ''), holderId ?? ''].join(' ');

const ruledPost = (old: OldPost, { people, posts, today }: PostSurroundings) =>
  postFromOldLedger(old, {
    id: '',
    step: { on: today, by: '', role: 'secretary' },
    holder: old.holderId ? people.get(old.holderId) : undefined,
    posts,
  });

function readPost(row: RowReader<PostField>, { find }: PostSurroundings, there: ReadonlySet<string>): LedgerOutcome<OldPost> {
  const needed = row.needed({ name: row.text('name', 40), setUpOn: row.day('setUpOn') });
  if (!needed.ok) return { outcome: 'skip', reason: needed.refusal };
  const place = row.optional('place', row.text('place', 60));
  const holder = row.text('holder', 40);
  if (!holder.ok)
    return { outcome: 'skip', reason: { code: 'value-unusable', field: POST_FIELDS.fields.holder.label, problem: holder.refusal } };
  const names = namesIn(holder.value ?? '');
  if (names.length > 1) return { outcome: 'skip', reason: { code: 'holders-several', names } };
  const found = holder.value ? find(holder.value, place) : undefined;
  if (found?.is === 'unknown') return { outcome: 'skip', reason: { code: 'person-unknown', names: [found.name] } };
  if (found?.is === 'ask') return { outcome: 'ask', questions: [found.question] };
  const endedOn = row.optional('endedOn', row.day('endedOn'));
  const motto = row.optional('motto', row.text('motto', 60));
  const plate = row.optional('plate', row.text('plate', 20));
  const record: OldPost = {
    ...needed.value,
    state: row.optional('state', readChoice(row.cell('state'), STATES)) ?? (endedOn ? 'ended' : 'on-duty'),
    standards: standardsIn(row.cell('standards')?.text ?? ''),
    ...(place && { place }),
    ...(found && { holderId: found.personId }),
    ...(motto && { motto }),
    ...(plate && { plate }),
    ...(endedOn && { endedOn }),
  };
  return there.has(identityOf(record)) ? { outcome: 'same' } : { outcome: 'add', record };
}

/** One cell holds them all: by lines, by 1、2、3 or by semicolons. */
const standardsIn = (text: string): readonly string[] =>
  text
    .split(/[\n;；]|(?:^|(?<=[\s。；;]))\d{1,2}[.、．)）]/)
    .map((part) =>
      plainText(part)
        .replace(/[。.]$/, '')
        .slice(0, 200),
    )
    .filter((part) => part !== '')
    .slice(0, 12);
