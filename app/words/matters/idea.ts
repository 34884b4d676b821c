import { type CivilDate, daysBetween } from '../../../src/domain/civil-date.ts';
import type { IdeaMatter, IdeaWaiting } from '../../../src/domain/matters/idea.ts';
import { dayWord } from '../dates.ts';
import type { MatterWords, WaitingWords } from './said.ts';

const called = ({ number, title }: { readonly number: string; readonly title: string }) => `金点子${number ? ` ${number}` : ''}“${title}”`;

function answerRule({ limitDays, askedOn }: { readonly limitDays: number; readonly askedOn: CivilDate }, today: CivilDate): string {
  const days = daysBetween(askedOn, today);
  return `${limitDays} 天内答复：${days === 0 ? '今天提出' : `${dayWord(askedOn, today)} 提出，今天是第 ${days} 天`}`;
}

export const ideaMatterWords: MatterWords<IdeaMatter> = {
  'decide-idea': (matter, today) => ({
    what: `评审${called(matter)}`,
    why: answerRule(matter, today),
    verb: '评审',
  }),
  'answer-idea': (matter, today) => ({
    what: `答复${called(matter)}`,
    why: answerRule(matter, today),
    verb: '写答复',
  }),
  'verify-idea': (matter, today) => ({
    what: `${called(matter)}的效益还没有验证`,
    why: `${matter.limitDays} 天内验证：${dayWord(matter.askedOn, today)} 交给${matter.askedOf}，已 ${daysBetween(matter.askedOn, today)} 天`,
    verb: '记验证',
  }),
};

export const ideaWaitingWords: WaitingWords<IdeaWaiting> = {
  'idea-verification': (matter) => ({ what: `${called(matter)}效益验证`, who: matter.askedOf }),
};
