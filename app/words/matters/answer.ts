import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { AnswerMatter } from '../../../src/domain/matters/answer.ts';
import { sayInboxItem } from '../inbox.ts';
import type { MatterSaid, MatterWords } from './said.ts';

const several =
  (what: (count: number) => string) =>
  ({ count, newest }: AnswerMatter, today: CivilDate): MatterSaid => {
    const one = sayInboxItem(newest, today);
    return count === 1 ? { ...one, verb: '看批复' } : { what: what(count), why: `最近的：${one.what}`, verb: '看批复' };
  };

export const answerMatterWords: MatterWords<AnswerMatter> = {
  'take-answers': several((count) => `${count} 份批复到了，还没有记下`),
  'take-returned': several((count) => `${count} 份退回来的，还没有改`),
};
