import type { ReportMatter, ReportWaiting } from '../../../src/domain/matters/report.ts';
import { dayWord, monthWord } from '../dates.ts';
import type { MatterWords, WaitingWords } from './said.ts';

export const reportMatterWords: MatterWords<ReportMatter> = {
  'hand-in-report': ({ month, dueDay }, today) => ({
    what: `${monthWord(month, today)}月报`,
    why: `次月 ${dueDay} 日前上报`,
    verb: '核对',
  }),
  'hand-over-report': ({ month, dueDay }, today) => ({
    what: `${monthWord(month, today)}月报已定稿，还没有送到上级`,
    why: `次月 ${dueDay} 日前送达`,
    verb: '记送达',
  }),
  'hand-over-amendment': ({ month, version, amendedOn }, today) => ({
    what: `${monthWord(month, today)}月报的补报更正还没有送到上级`,
    why: `第 ${version} 版，${dayWord(amendedOn, today)} 补报`,
    verb: '记送达',
  }),
  'mend-report': ({ month, returnedOn }, today) => ({
    what: `${monthWord(month, today)}月报退回来了`,
    why: `${dayWord(returnedOn, today)} 退回，改好再报`,
    verb: '改月报',
  }),
};

export const reportWaitingWords: WaitingWords<ReportWaiting> = {
  'report-answer': ({ month, receiver }, today) => ({ what: `${monthWord(month, today)}月报`, who: receiver }),
};
