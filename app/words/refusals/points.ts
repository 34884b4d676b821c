import { pointsPeriodStateNames } from '../../../src/domain/names/points.ts';
import { pointsText } from '../../../src/domain/points.ts';
import type { PointsRefusal } from '../../../src/domain/refusals/points.ts';
import { wordIn } from '../names.ts';
import type { Words } from '../said.ts';

const lists = { items: '积分项目', classes: '党员类别', grades: '等次' };
const codes = { item: '积分项目', category: '大类', class: '党员类别', grade: '等次' };
const ownLine = { verify: '核实', reverse: '冲销', decide: '处理' };
const versionFixed = '积分办法按版本使用：生效后不改，要改就出下一版。';

export const pointsWords: Words<PointsRefusal> = {
  'points-scheme-empty': ({ what }) => ({ what: `积分办法里还没有${lists[what]}。`, next: `先写${lists[what]}，再生效。` }),
  'points-code-twice': ({ what, name }) => ({ what: `${codes[what]}“${name}”重复了。`, next: '改名，或去掉一个。' }),
  'points-name-missing': ({ what, at }) => ({ what: `第 ${at} 个${codes[what]}还没有名称。`, next: '写上名称，或去掉这一行。' }),
  'points-category-missing': ({ item }) => ({ what: `“${item}”没有归到大类。`, next: '选一个大类。' }),
  'points-item-worthless': ({ item }) => ({ what: `“${item}”的分值要大于 0。`, next: '扣分的项目也写正数，选“扣分”。' }),
  'points-item-over-cap': ({ item, valueHundredths, capHundredths }) => ({
    what: `“${item}”一次的分值已经超过封顶。`,
    figures: `一次 ${pointsText(valueHundredths)} 分，封顶 ${pointsText(capHundredths)} 分。`,
  }),
  'points-grades-order': ({ better, worse }) => ({
    what: `“${better}”的起点要高于“${worse}”。`,
    rule: '等次从高到低排，最后一个等次收下其余的人。',
  }),
  'points-scheme-fixed': ({ name, version, since }) => ({
    what: `“${name}”第 ${version} 版不能再改。`,
    rule: versionFixed,
    figures: since ? `${since} 起生效。` : '已被后一版代替。',
    next: '在它的基础上写下一版。',
  }),
  'points-scheme-not-in-force': ({ name, version }) => ({
    what: `“${name}”第 ${version} 版不在用。`,
    next: '先让积分办法生效，再开积分周期。',
  }),
  'points-source-missing': ({ name }) => ({ what: `“${name}”没有写来源。`, rule: '每条规则都要说得出依据：文件、会议、日期。' }),
  'points-item-unknown': ({ scheme, version }) => ({
    what: '这一版积分办法里没有这个项目。',
    figures: `“${scheme}”第 ${version} 版。`,
    next: '从现有项目里选。',
  }),
  'points-class-unknown': () => ({ what: '这一版积分办法里没有这个党员类别。', next: '从现有类别里选。' }),
  'points-reason-missing': () => ({ what: '要写明理由。', rule: '每一笔积分都要说得清。' }),
  'points-times': ({ times, most }) => ({ what: '次数不对。', figures: `填的是 ${times}，可以填 1 至 ${most} 的整数。` }),
  'points-outside-period': ({ on, from, until, period }) => ({
    what: `这一天不在“${period}”里。`,
    figures: `${on}；周期 ${from} 至 ${until}。`,
    next: '选另一个周期，或核对日期。',
  }),
  'points-period-not-open': ({ period, state }) => ({
    what: `“${period}”现在不能记分。`,
    figures: `现在是“${wordIn(pointsPeriodStateNames)(state)}”。`,
    next: '记到正在记录的周期里。',
  }),
  'points-own-line': ({ verb }) => ({
    what: `不能${ownLine[verb]}自己的积分。`,
    rule: '由本人以外的人办，或按纸质记录补录。',
    next: '请另一名支委办理，或写上会议记录的文号、日期和签字人。',
  }),
  'points-objection-late': ({ postedOn, until, workingDays }) => ({
    what: '提异议的期限已过。',
    rule: `记入后 ${workingDays} 个工作日内可以提。`,
    figures: `${postedOn} 记入，到 ${until} 止。`,
    next: '确实记错了的，由支部冲销。',
  }),
  'points-objection-runs': ({ until, on }) => ({
    what: '还在提异议的期限内，先不确认。',
    figures: `到 ${until} 止，填的是 ${on}。`,
    next: `过了 ${until} 再核算。`,
  }),
  'points-is-counter-line': () => ({ what: '冲销的那一笔不能再冲销。', next: '要恢复，按原来的项目重新记一笔。' }),
  'points-no-open-period': () => ({ what: '现在没有正在记录的积分周期。', next: '先开一个积分周期。' }),
  'points-no-scheme': () => ({ what: '还没有在用的积分办法。', next: '先让一份积分办法生效，可以从样例改起。' }),
  'points-period-overlaps': ({ period, from, until }) => ({
    what: `和“${period}”的日期重叠。`,
    figures: `“${period}”是 ${from} 至 ${until}。`,
  }),
  'points-period-backwards': ({ from, until }) => ({ what: '周期的截止日期早于开始日期。', figures: `${from} 至 ${until}。` }),
  'points-period-runs': ({ until, on }) => ({
    what: '积分周期还没有到期，不能核算。',
    figures: `到 ${until} 止，填的是 ${on}。`,
    next: `过了 ${until} 再核算。`,
  }),
  'points-lines-undecided': ({ proposed, verified, objected }) => ({
    what: '还有积分没有定下来。',
    rule: '核算前每一笔都要核实、记入，异议都要处理。',
    figures: `待核实 ${proposed} 笔，待记入 ${verified} 笔，有异议 ${objected} 笔。`,
    next: '先办完这些。',
  }),
  'points-changed-since-count': ({ people, countedOn }) => ({
    what: `核算以后，有 ${people} 人的结果变了。`,
    rule: '结账的数要和公示的一致。',
    figures: `${countedOn} 核算。`,
    next: '重新核算，再公示。',
  }),
  'points-publicity-runs': ({ until, workingDays, on }) => ({
    what: '公示期还没有满，不能结账。',
    rule: '公示期按工作日计算，最后一天计入。',
    figures: `公示 ${workingDays} 个工作日，到 ${until} 止；填的是 ${on}。`,
  }),
};
