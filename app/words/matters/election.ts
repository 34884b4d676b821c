import type { ElectionMatter } from '../../../src/domain/matters/election.ts';
import type { MatterWords } from './said.ts';

export const electionMatterWords: MatterWords<ElectionMatter> = {
  'elect-leaders': (matter) => ({ what: `${whose(matter.groups)}组长竞聘：${stepOf(matter)}`, why: whyOf(matter), verb: '接着办' }),
};

const whose = (groups: readonly string[]): string => (groups.length === 1 ? `“${groups[0]}”` : `${groups.length} 个小组的`);

function stepOf({ state, isDrawn }: ElectionMatter): string {
  switch (state) {
    case 'planned':
      return '开始报名';
    case 'candidates-open':
      return '报名，到期截止';
    case 'candidates-closed':
      return isDrawn ? '开竞职演说大会' : '抽签定演说次序';
    case 'no-candidate':
      return '没有人报名，再开始报名';
    case 'speeches-held':
      return '无记名推选';
    case 'tie':
      return '没有选出，再推选一轮';
    case 'voted':
      return '报请聘任';
    case 'result-recommended':
      return '聘任（第二道关口）';
    case 'not-confirmed':
      return '没有聘任，重新报名';
    default:
      return '看竞聘';
  }
}

function whyOf({ groups, state, candidates }: ElectionMatter): string {
  const together = groups.length > 1 ? `同一次大会：${groups.join('、')}` : '';
  const standing = state === 'candidates-open' ? `已有 ${candidates} 人报名` : '';
  return [standing, together].filter(Boolean).join('；') || '一步一步办，办完自己消失';
}
