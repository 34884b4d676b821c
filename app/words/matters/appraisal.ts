import type { AppraisalMatter } from '../../../src/domain/matters/appraisal.ts';
import { appraisalStateNames } from '../../../src/domain/names.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords } from './said.ts';

export const appraisalMatterWords: MatterWords<AppraisalMatter> = {
  'appraise-group': ({ group, year, endsOn, state }, today) => ({
    what: `“${group}”${year} 年考评`,
    why: `一年一考评，到 ${dayWord(endsOn, today)}；${state ? appraisalStateNames[state] : '还没有开始'}`,
    verb: state ? '接着做' : '考评',
  }),
};
