import type { Idea, IdeaCategory, IdeaState } from '../../../domain/idea.ts';
import { countsAsVerified, ideaFromOldLedger, type OldIdea } from '../../../domain/old-ledger/idea.ts';
import { done, type Outcome } from '../../../domain/outcome.ts';
import type { FieldSet } from '../table/field-set.ts';
import { readAmount } from '../values/amount.ts';
import { readChoice, type Words } from '../values/choice.ts';
import { plainText } from '../values/plain-text.ts';
import type { Cell } from '../workbook.ts';
import { type FoundPerson, type NameQuestion, namesIn } from './people.ts';
import type { LedgerKind } from './read-ledger.ts';
import type { LedgerOutcome, LedgerSkip } from './row.ts';
import type { RowReader } from './row-reader.ts';

export type IdeaField =
  | 'number'
  | 'title'
  | 'proposers'
  | 'department'
  | 'proposedOn'
  | 'category'
  | 'situation'
  | 'measure'
  | 'effect'
  | 'decision'
  | 'decidedOn'
  | 'progress'
  | 'answeredOn'
  | 'benefit'
  | 'verifiedOn'
  | 'verifiedBy';

export const IDEA_FIELDS: FieldSet<IdeaField> = {
  subject: 'ideas',
  key: 'title',
  fields: {
    number: { label: '编号', heads: ['建议编号', '金点子编号', '提案编号', '登记号', '登记编号'] },
    title: {
      label: '名称',
      heads: [
        '建议名称',
        '合理化建议名称',
        '金点子名称',
        '金点子',
        '建议题目',
        '建议标题',
        '题目',
        '标题',
        '名称',
        '提案名称',
        '项目名称',
        '合理化建议',
      ],
    },
    proposers: {
      label: '建议人',
      heads: ['建议人', '提出人', '提案人', '提议人', '建议者', '申报人', '姓名', '建议人姓名', '主要建议人', '提建议人'],
    },
    department: { label: '部门', heads: ['部门', '所在部门', '车间', '班组', '单位', '所在单位', '建议部门', '所属部门'] },
    proposedOn: {
      label: '提出日期',
      heads: ['提出日期', '提出时间', '建议日期', '建议时间', '申报日期', '申报时间', '提交日期', '提交时间', '日期', '时间', '登记日期'],
    },
    category: { label: '类别', heads: ['类别', '建议类别', '类型', '建议类型', '分类'] },
    situation: { label: '现状', heads: ['现状', '存在问题', '问题描述', '改善前', '改进前', '现状及问题', '问题'] },
    measure: {
      label: '措施',
      heads: ['措施', '建议内容', '改进措施', '主要内容', '内容', '改善后', '具体措施', '建议措施', '改进方案', '内容摘要'],
    },
    effect: { label: '预期效果', heads: ['预期效果', '预计效果', '预期成效', '效果', '效果预测'] },
    decision: { label: '评审结果', heads: ['评审结果', '采纳情况', '是否采纳', '评审意见', '处理结果', '评审结论', '审核结果', '结论'] },
    decidedOn: { label: '评审日期', heads: ['评审日期', '评审时间', '采纳日期', '采纳时间', '审核日期'] },
    progress: { label: '实施情况', heads: ['实施情况', '落实情况', '是否实施', '实施进度', '完成情况', '状态', '办理情况', '进展'] },
    answeredOn: { label: '答复日期', heads: ['答复日期', '答复时间', '回复日期', '反馈日期', '反馈时间'] },
    benefit: {
      label: '年效益',
      heads: [
        '年效益',
        '经济效益',
        '年经济效益',
        '产生效益',
        '效益',
        '效益金额',
        '节约金额',
        '年节约',
        '年节约金额',
        '创效',
        '创效金额',
        '降本金额',
      ],
    },
    verifiedOn: { label: '验证日期', heads: ['验证日期', '验证时间', '核实日期', '效益验证日期', '验收日期'] },
    verifiedBy: { label: '验证人', heads: ['验证人', '验证部门', '核实人', '核实部门', '效益验证人', '验收人'] },
  },
  notKept: ['原因', '原表行号', '备注', '奖励', '奖金', '签名', '签字', '负责人', '电话', '职务'],
};

const CATEGORIES: Words<IdeaCategory> = {
  safety: ['安全', '安全生产', '安全环保', '消防'],
  quality: ['质量', '品质', '质量提升', '质量改进'],
  energy: ['节能', '节能降耗', '节能减排', '环保', '降本增效', '降本', '成本'],
  process: ['工艺', '技术', '技术改进', '技改', '设备', '工艺改进', '设备改造', '技术革新', '生产', '效率'],
  management: ['管理', '管理创新', '管理改进', '制度', '现场管理', '5S', '6S'],
  logistics: ['后勤', '生活', '食堂', '后勤保障', '福利'],
  other: ['其他', '其它', '综合'],
};
type Decision = 'submitted' | 'under-review' | 'adopted' | 'adopted-trial' | 'deferred' | 'declined';
const DECISIONS: Words<Decision> = {
  adopted: ['采纳', '已采纳', '是', '同意', '通过', '采用', '予以采纳', '√'],
  'adopted-trial': ['试行', '试用', '先试行', '试行采纳'],
  declined: ['不采纳', '未采纳', '否', '不通过', '未通过', '不予采纳', '不同意', '×'],
  deferred: ['暂缓', '待定', '保留', '暂不采纳', '存档', '存档备用', '缓议'],
  'under-review': ['评审中', '待评审', '审核中', '待审核', '评审', '待审'],
  submitted: ['已提出', '已提交', '待受理', '已收集'],
};
type Progress = 'not-begun' | 'implementing' | 'implemented' | 'verified' | 'not-effective' | 'rewarded' | 'closed' | 'promoted';
const PROGRESS: Words<Progress> = {
  implemented: ['已实施', '实施', '已完成', '完成', '已落实', '落实', '是', '实施完成', '实施完毕', '√'],
  implementing: ['实施中', '正在实施', '进行中', '落实中', '部分实施', '正在落实'],
  'not-begun': ['未实施', '否', '未开始', '待实施', '×', '未落实'],
  verified: ['已验证', '验证有效', '有效', '已见效'],
  'not-effective': ['无效', '未见效', '无效果', '验证无效'],
  rewarded: ['已奖励'],
  closed: ['已办结', '办结', '结案', '已结案', '已关闭'],
  promoted: ['已推广', '推广', '推广应用'],
};

export type OldIdeaRow = { readonly old: OldIdea; readonly number: string | undefined };
export type IdeaSurroundings = {
  readonly find: (name: string, department: string | undefined) => FoundPerson;
  readonly known: readonly Pick<Idea, 'title' | 'proposedOn'>[];
  readonly today: string;
};

/** 合理化建议台账: one row is one idea with the state that it has reached. */
export const oldIdeas = (around: IdeaSurroundings): LedgerKind<IdeaField, OldIdeaRow> => {
  const there = new Set(around.known.map(identityOf));
  return {
    set: IDEA_FIELDS,
    identity: ({ old }) => identityOf(old.fields),
    read: (row) => readIdea(row, around, there),
  };
};

const identityOf = ({ title, proposedOn }: Pick<Idea, 'title' | 'proposedOn'>) => `${proposedOn} ${plainText(title)}`;

function readIdea(row: RowReader<IdeaField>, { find, today }: IdeaSurroundings, there: ReadonlySet<string>): LedgerOutcome<OldIdeaRow> {
  const needed = row.needed({ title: row.text('title', 80), proposedOn: row.day('proposedOn') });
  if (!needed.ok) return { outcome: 'skip', reason: needed.refusal };
  const { title, proposedOn } = needed.value;
  if (there.has(identityOf({ title, proposedOn }))) return { outcome: 'same' };
  const proposers = proposersOf(row, find);
  if (!proposers.ok)
    return 'code' in proposers.refusal
      ? { outcome: 'skip', reason: proposers.refusal }
      : { outcome: 'ask', questions: proposers.refusal.questions };
  const category = row.optional('category', readChoice(row.cell('category'), CATEGORIES));
  if (!category) row.note({ note: 'category-other' });
  const old = withoutGaps<OldIdea>({
    fields: withoutGaps({
      title,
      proposedOn,
      category: category ?? 'other',
      ...proposers.value,
      situation: row.optional('situation', row.text('situation', 2000)),
      measure: row.optional('measure', row.text('measure', 2000)),
      effect: row.optional('effect', row.text('effect', 500)),
    }),
    state: stateOf(row),
    decidedOn: row.optional('decidedOn', row.day('decidedOn')),
    answeredOn: row.optional('answeredOn', row.day('answeredOn')),
    benefit: benefitOf(row),
  });
  if (old.benefit && !countsAsVerified(old)) row.note({ note: 'benefit-not-verified' });
  const ruled = ideaFromOldLedger(old, { id: '', number: '', taking: { by: '', role: 'secretary', on: proposedOn, today } });
  if (!ruled.ok) return { outcome: 'skip', reason: { code: 'rule', refusal: ruled.refusal } };
  return { outcome: 'add', record: { old, number: numberIn(row.cell('number')) } };
}

type Proposers = { readonly proposerIds: readonly string[]; readonly anonymous: boolean };

function proposersOf(
  row: RowReader<IdeaField>,
  find: IdeaSurroundings['find'],
): Outcome<Proposers, LedgerSkip | { readonly questions: readonly NameQuestion[] }> {
  const read = row.needed({ proposers: row.text('proposers', 200) });
  if (!read.ok) return read;
  if (/^(匿名|不具名|无记名)$/.test(read.value.proposers)) return done({ proposerIds: [], anonymous: true });
  const department = row.text('department', 60);
  const found = namesIn(row.cell('proposers')?.text ?? '').map((name) => find(name, department.ok ? department.value : undefined));
  const unknown = found.flatMap((it) => (it.is === 'unknown' ? [it.name] : []));
  if (unknown.length > 0 || found.length === 0) return { ok: false, refusal: { code: 'person-unknown', names: unknown } };
  const questions = found.flatMap((it) => (it.is === 'ask' ? [it.question] : []));
  if (questions.length > 0) return { ok: false, refusal: { questions } };
  return done({ proposerIds: found.flatMap((it) => (it.is === 'found' ? [it.personId] : [])), anonymous: false });
}

/** What was carried out was adopted, whatever the other column says; without a word about it, an idea was handed in. */
function stateOf(row: RowReader<IdeaField>): IdeaState {
  const progress = row.optional('progress', readChoice(row.cell('progress'), PROGRESS));
  const decision = row.optional('decision', readChoice(row.cell('decision'), DECISIONS));
  if (progress && progress !== 'not-begun' && decision !== 'declined' && decision !== 'deferred') return progress;
  return decision ?? 'submitted';
}

function benefitOf(row: RowReader<IdeaField>): OldIdea['benefit'] {
  const inTenThousands = /万元?[)）]?$/.test(plainText(row.head('benefit')));
  const amount = row.optional('benefit', readAmount(row.cell('benefit'), inTenThousands ? 6 : 2));
  if (amount === undefined || amount === 0) return undefined;
  const verifiedOn = row.optional('verifiedOn', row.day('verifiedOn'));
  const verifiedBy = row.optional('verifiedBy', row.text('verifiedBy', 60));
  return { fen: amount, ...(verifiedOn && { verifiedOn }), ...(verifiedBy && { verifiedBy }) };
}

/** 合建〔2026〕第 015 号 → 015 */
const numberIn = (cell: Cell | null): string | undefined => /(\d{1,4})\D*$/.exec(plainText(cell?.text ?? ''))?.[1]?.padStart(3, '0');

const withoutGaps = <T extends object>(fields: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
