import type { CivilDate } from '../civil-date.ts';
import { type ArrivedItem, arrivedItems } from '../inbox.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

/** Words from above that no record has taken its step from yet: one row for 批复 and one for 退回, led by the newest. */
export type AnswerMatter = {
  readonly code: 'take-answers' | 'take-returned';
  readonly count: number;
  readonly newest: ArrivedItem;
};

export function answerMatters(facts: TodayFacts, today: CivilDate): readonly OpenMatter<AnswerMatter>[] {
  const items = arrivedItems(facts, facts.answers).toSorted((one, other) => (one.on < other.on ? 1 : -1));
  return (['answers', 'returned'] as const).flatMap((section): OpenMatter<AnswerMatter>[] => {
    const [newest, ...others] = items.filter((item) => item.section === section);
    if (!newest) return [];
    const code = section === 'answers' ? 'take-answers' : 'take-returned';
    return [{ id: code, ...dueBy(today, today), matter: { code, count: others.length + 1, newest } }];
  });
}
