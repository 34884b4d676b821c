import type { SlipMatter } from '../../../src/domain/matters/slip.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords } from './said.ts';

export const slipMatterWords: MatterWords<SlipMatter> = {
  'open-slips': ({ count }) => ({ what: `投递箱里有 ${count} 份`, why: '开箱后逐份收下或搁置', verb: '开箱' }),
  'sort-slips': ({ count, oldest, limitDays }, today) => ({
    what: `开箱后还有 ${count} 份没有处理`,
    why: `${limitDays} 天内答复：最早一份 ${dayWord(oldest, today)} 投入`,
    verb: '处理',
  }),
};
