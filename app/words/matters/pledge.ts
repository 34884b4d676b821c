import type { PledgeMatter } from '../../../src/domain/matters/pledge.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords } from './said.ts';

export const pledgeMatterWords: MatterWords<PledgeMatter> = {
  'review-pledges': ({ count, since }, today) => ({
    what: `审 ${count} 份承诺`,
    why: `示诺以后由支部审诺，最早 ${dayWord(since, today)}`,
    verb: '审诺',
  }),
  'evaluate-pledges': ({ until, count, selfReviewed }, today) => ({
    what: `评 ${count} 份承诺`,
    why: `${dayWord(until, today)} 到期；已自评 ${selfReviewed} 份`,
    verb: '评诺',
  }),
};
