import { addDays, type CivilDate } from '../civil-date.ts';
import { answerLimit } from '../idea/answer-limit.ts';
import type { Idea, IdeaState } from '../idea.ts';
import { parameterAt } from '../parameters.ts';
import { dueBy, type OpenMatter, type TodayFacts, type WaitingMatter, waitingSince } from './matter.ts';

export type IdeaMatter =
  | {
      readonly code: 'decide-idea' | 'answer-idea';
      readonly number: string;
      readonly title: string;
      readonly askedOn: CivilDate;
      readonly limitDays: number;
      readonly source: string;
    }
  | {
      readonly code: 'verify-idea';
      readonly number: string;
      readonly title: string;
      readonly askedOf: string;
      readonly askedOn: CivilDate;
      readonly limitDays: number;
      readonly source: string;
    };
export type IdeaWaiting = { readonly code: 'idea-verification'; readonly number: string; readonly title: string; readonly askedOf: string };

const undecided: readonly IdeaState[] = ['submitted', 'under-review'];
const isOldAndDecided = (idea: Idea): boolean => idea.source === 'import' && !undecided.includes(idea.state);
const unanswerable: readonly IdeaState[] = ['draft', 'returned-incomplete', 'withdrawn'];

/** Every idea that was handed in is decided and answered within the rule's days; an appeal starts them anew. */
export function ideaMatters({ ideas, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<IdeaMatter>[] {
  const answers = ideas
    .filter((idea) => idea.answeredOn === undefined && !unanswerable.includes(idea.state) && !isOldAndDecided(idea))
    .map((idea): OpenMatter<IdeaMatter> => {
      const { askedOn, days: limitDays, dueOn, source } = answerLimit(idea, parameters);
      const code = undecided.includes(idea.state) ? 'decide-idea' : 'answer-idea';
      const { id, number, title } = idea;
      return {
        id: `${code}:${id}`,
        ...dueBy(dueOn, today),
        matter: { code, number, title, askedOn, limitDays, source },
        recordId: id,
      };
    });
  const overdue = ideas.flatMap((idea): OpenMatter<IdeaMatter>[] => {
    const due = verificationDue(idea, parameters);
    if (!due || due.on > today) return [];
    const { id, number, title } = idea;
    const { askedOf, askedOn, limitDays, source } = due;
    return [
      {
        id: `verify-idea:${id}`,
        ...dueBy(due.on, today),
        matter: { code: 'verify-idea', number, title, askedOf, askedOn, limitDays, source },
        recordId: id,
      },
    ];
  });
  return [...answers, ...overdue];
}

/** Until its limit a verification is somebody else's turn. */
export const ideasWaiting = ({ ideas, parameters }: TodayFacts, today: CivilDate): readonly WaitingMatter<IdeaWaiting>[] =>
  ideas.flatMap((idea) => {
    const due = verificationDue(idea, parameters);
    if (!due || due.on <= today) return [];
    const { id, number, title } = idea;
    return [
      {
        id: `idea-verification:${id}`,
        ...waitingSince(due.askedOn, today),
        reached: 'saved',
        matter: { code: 'idea-verification', number, title, askedOf: due.askedOf },
        recordId: id,
      },
    ];
  });

function verificationDue({ state, verification }: Idea, parameters: TodayFacts['parameters']) {
  if (state !== 'verifying' || !verification) return undefined;
  const { value: limitDays, source } = parameterAt(parameters, 'idea-verify-days', verification.askedOn);
  return { ...verification, limitDays, source, on: addDays(verification.askedOn, limitDays) };
}
