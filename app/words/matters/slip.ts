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
  'clear-signatures': ({ count, months, source }) => ({
    what: `${count} 份搁置的投递单满 ${months} 个月，署名该清除了`,
    why: `${source}；清不清由人定，清了收不回来`,
    verb: '去清除',
  }),
};
