import type { ClockMatter } from '../../../src/domain/matters/clock.ts';
import { clockOffWord } from '../clock-off.ts';
import type { MatterWords } from './said.ts';

export const clockMatterWords: MatterWords<ClockMatter> = {
  'set-clock': ({ offMinutes }) => ({
    what: `把这台电脑的时钟调准：${clockOffWord(offMinutes)}`,
    why: '记录上的日期照这台电脑的时钟记。在系统设置里调准，下次联网时这一条就没有了',
    verb: '看收发',
  }),
};
