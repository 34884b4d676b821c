import type { PointsItem } from './points.ts';
import type { SchemeFields } from './points-scheme.ts';

/**
 * Two schemes to begin with (EXT-10 a and b). They are other people's practice and no rule: the branch changes what it wants and puts
 * its own document in as the source. What both reward online (sign-in, reading time, likes) is left out on purpose.
 */
export const SAMPLE_SCHEMES: readonly SchemeFields[] = [basicDuties(), companyClasses()];

/** For a branch that has a scheme of its own on paper: only what every scheme needs, to be filled in. */
export const BLANK_SCHEME: SchemeFields = {
  name: '党员积分办法',
  source: '',
  rhythm: 'year',
  baseHundredths: 0,
  categories: [
    { code: 'duty', name: '得分' },
    { code: 'deduction', name: '扣分' },
  ],
  items: [],
  classes: [{ code: 'member', name: '党员', factorPermille: 1000, exempt: false }],
  grades: [
    { code: 'excellent', name: '优秀', fromHundredths: 8000 },
    { code: 'qualified', name: '合格', fromHundredths: 6000 },
    { code: 'weak', name: '待提高', fromHundredths: 0 },
  ],
  carryOverPercent: 0,
  factorOn: 'positive-total',
};

function basicDuties(): SchemeFields {
  return {
    name: '基础积分办法（样例一）',
    source: '样例：党员积分评分标准的常见做法，学习 20 分、组织生活 20 分；分值须支部党员大会议定后使用',
    rhythm: 'year',
    baseHundredths: 0,
    categories: [
      { code: 'study', name: '政治理论学习', capHundredths: 2000 },
      { code: 'life', name: '组织生活', capHundredths: 2000 },
      { code: 'duty', name: '履职践诺', capHundredths: 2000 },
      { code: 'bonus', name: '先锋作用', capHundredths: 4000 },
      { code: 'deduction', name: '扣分' },
    ],
    items: [
      bonus('study-session', '参加集中学习', 'study', { value: 2, cap: 12, per: '次' }),
      bonus('study-notes', '学习笔记', 'study', { value: 1, cap: 4, per: '篇' }),
      bonus('study-reflection', '心得体会', 'study', { value: 1, cap: 4, per: '篇' }),
      bonus('meeting', '参加“三会一课”', 'life', { value: 3, cap: 12, per: '次' }, 'meeting-attended'),
      bonus('theme-day', '参加主题党日', 'life', { value: 2, cap: 8, per: '次' }, 'theme-day-attended'),
      bonus('pledge-kept', '兑现公开承诺', 'duty', { value: 10, cap: 10, per: '份' }, 'pledge-fulfilled'),
      bonus('post-good', '先锋岗考评为好', 'duty', { value: 5, cap: 10, per: '次' }, 'post-review-good'),
      bonus('idea-adopted', '金点子被采纳', 'bonus', { value: 5, cap: 20, per: '条' }, 'idea-adopted'),
      bonus('idea-verified', '金点子效益经验证', 'bonus', { value: 10, cap: 20, per: '条' }, 'idea-verified'),
      bonus('volunteer', '参加志愿服务', 'bonus', { value: 2, cap: 10, per: '次' }),
      deduction('absent', '无故不参加组织生活', 'deduction', { value: 2, per: '次' }),
      deduction('task-undone', '无故不完成支部交办的工作', 'deduction', { value: 5, per: '次' }),
    ],
    classes: [{ code: 'member', name: '党员', factorPermille: 1000, exempt: false }],
    grades: [
      { code: 'excellent', name: '优秀', fromHundredths: 8000 },
      { code: 'good', name: '良好', fromHundredths: 6000 },
      { code: 'plain', name: '一般', fromHundredths: 0 },
    ],
    carryOverPercent: 0,
    factorOn: 'positive-total',
  };
}

function companyClasses(): SchemeFields {
  return {
    name: '企业党员分类积分办法（样例二）',
    source:
      '样例：某公司党员积分制实施办法，骨干、普通、流动、特殊四类，日常 80 分加民主评议 20 分（m.wenke99.com）；分类系数和分值须支部党员大会议定后使用',
    rhythm: 'year',
    baseHundredths: 0,
    categories: [
      { code: 'duty', name: '履行基本义务', capHundredths: 2000 },
      { code: 'lead', name: '带头发挥作用', capHundredths: 6000 },
      { code: 'appraisal', name: '民主评议', capHundredths: 2000 },
      { code: 'deduction', name: '扣分' },
    ],
    items: [
      bonus('meeting', '参加会议和活动', 'duty', { value: 1, cap: 5, per: '次' }, 'activity-attended'),
      bonus('assignment', '完成支部交办的工作', 'duty', { value: 1, cap: 5, per: '件' }),
      bonus('dues', '按时交纳党费', 'duty', { value: 0.5, cap: 5, per: '月' }),
      bonus('pledge-kept', '兑现公开承诺', 'duty', { value: 5, cap: 5, per: '份' }, 'pledge-fulfilled'),
      bonus('post-good', '先锋岗考评为好', 'lead', { value: 5, cap: 20, per: '次' }, 'post-review-good'),
      bonus('idea-adopted', '金点子被采纳', 'lead', { value: 5, cap: 20, per: '条' }, 'idea-adopted'),
      bonus('idea-implemented', '金点子已实施', 'lead', { value: 5, cap: 20, per: '条' }, 'idea-implemented'),
      bonus('apprentice', '带徒传艺', 'lead', { value: 5, cap: 10, per: '人' }),
      bonus('hard-task', '承担急难任务', 'lead', { value: 5, cap: 20, per: '次' }),
      bonus('appraisal-excellent', '民主评议优秀', 'appraisal', { value: 20, cap: 20, per: '次' }),
      bonus('appraisal-qualified', '民主评议合格', 'appraisal', { value: 15, cap: 20, per: '次' }),
      deduction('absent', '无故不参加组织生活', 'deduction', { value: 2, per: '次' }),
      deduction('assignment-refused', '无故不接受支部安排', 'deduction', { value: 5, per: '次' }),
    ],
    classes: [
      { code: 'ordinary', name: '普通类', factorPermille: 1000, exempt: false },
      { code: 'backbone', name: '骨干类', factorPermille: 1000, exempt: false },
      { code: 'mobile', name: '流动类', factorPermille: 1000, exempt: false },
      { code: 'special', name: '特殊类（年满 70 周岁、长期生病）', factorPermille: 1000, exempt: true },
    ],
    grades: [
      { code: 'excellent', name: '优秀', fromHundredths: 8500 },
      { code: 'qualified', name: '合格', fromHundredths: 6000 },
      { code: 'basic', name: '基本合格', fromHundredths: 5000 },
      { code: 'weak', name: '待提高', fromHundredths: 0 },
    ],
    carryOverPercent: 0,
    factorOn: 'positive-total',
  };
}

type Worth = { readonly value: number; readonly cap: number; readonly per: string };
function bonus(code: string, name: string, category: string, { value, cap, per }: Worth, fact: PointsItem['fact'] = 'by-hand'): PointsItem {
  return { code, name, category, sign: 'bonus', valueHundredths: value * 100, capHundredths: cap * 100, per, fact };
}
function deduction(code: string, name: string, category: string, { value, per }: Omit<Worth, 'cap'>): PointsItem {
  return { code, name, category, sign: 'deduction', valueHundredths: value * 100, per, fact: 'by-hand' };
}
