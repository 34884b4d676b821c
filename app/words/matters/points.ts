import type { PointsMatter } from '../../../src/domain/matters/points.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords } from './said.ts';

export const pointsMatterWords: MatterWords<PointsMatter> = {
  'verify-points': ({ proposed, verified, since }, today) => ({
    what: `核实 ${proposed + verified} 笔积分`,
    why: `待核实 ${proposed} 笔，待记入 ${verified} 笔，最早 ${dayWord(since, today)}`,
    verb: '核实',
  }),
  'counter-absent': ({ count, activity, on }, today) => ({
    what: count === 1 ? `冲销 1 笔积分：更正后没有到“${activity}”` : `冲销 ${count} 笔积分：更正后没有到`,
    why: `${count === 1 ? '' : `最早一笔是 ${dayWord(on, today)}“${activity}”；`}活动记录更正过，积分先前已经记入，不会自己抵掉`,
    verb: '去冲销',
  }),
  'decide-points-objections': ({ count, since }, today) => ({
    what: `处理 ${count} 条积分异议`,
    why: `最早 ${dayWord(since, today)} 提出，处理完才能核算`,
    verb: '处理',
  }),
  'count-points-period': ({ period, until }, today) => ({
    what: `核算“${period}”积分`,
    why: `周期 ${dayWord(until, today)} 到期`,
    verb: '核算',
  }),
  'publish-points-period': ({ period, until }, today) => ({
    what: `公示“${period}”等次`,
    why: `周期 ${dayWord(until, today)} 到期，已核算，还没有公示`,
    verb: '公示',
  }),
  'close-points-period': ({ period, until }, today) => ({
    what: `“${period}”积分结账`,
    why: `公示 ${dayWord(until, today)} 期满`,
    verb: '结账',
  }),
};
