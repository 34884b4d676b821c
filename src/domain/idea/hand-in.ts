import type { CivilDate } from '../civil-date.ts';
import type { Idea, IdeaCategory } from '../idea.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { isSameName } from './same-name.ts';
import { advance, type Taking } from './steps.ts';

/** What somebody fills in, at the desk, in a meeting or in self-service. */
export type IdeaFields = {
  readonly title: string;
  readonly category: IdeaCategory;
  readonly proposerIds: readonly string[];
  readonly anonymous: boolean;
  readonly proposedOn: CivilDate;
  readonly claimedName?: string;
  readonly situation?: string;
  readonly measure?: string;
  readonly effect?: string;
  readonly occasion?: string;
  readonly activityId?: string;
  readonly leadId?: string;
  readonly teamIds?: readonly string[];
};

const limits: readonly (readonly [field: 'title' | 'situation' | 'measure' | 'effect' | 'occasion' | 'claimedName', limit: number])[] = [
  ['title', 80],
  ['situation', 2000],
  ['measure', 2000],
  ['effect', 500],
  ['occasion', 60],
  ['claimedName', 40],
];

/** A new idea, kept as a draft or handed in at once. Self-service cannot know the next number: its ideas get one when they are taken up. */
export function newIdea(
  given: IdeaFields,
  {
    id,
    number,
    source,
    kept,
  }: { readonly id: string; readonly number: string; readonly source: Idea['source'] & {}; readonly kept: 'draft' | 'submitted' },
  { today, ...step }: Taking,
): Outcome<Idea> {
  const fields = tidy(given);
  const wrong = checkFields(fields, today);
  if (wrong) return wrong;
  const act = kept === 'draft' ? 'drafted' : 'handed-in';
  return done({ v: 1, id, number, state: kept, source, ...fields, steps: [{ act, to: kept, ...step, on: fields.proposedOn }] });
}

/** Hands in a draft, or one that came back incomplete and stays proposed on its first day, with the fields as they are now. */
export function handInAgain(idea: Idea, given: IdeaFields, taking: Taking): Outcome<Idea> {
  const fields = tidy({ ...given, proposedOn: idea.state === 'draft' ? taking.on : idea.proposedOn });
  const wrong = checkFields(fields, taking.today);
  if (wrong) return wrong;
  const { v, id, number, state, source, steps } = idea;
  return advance({ v, id, number, state, ...fields, ...(source ? { source } : {}), steps }, 'handed-in', taking);
}

/** Back to the proposer, because something is missing; the reason says what. */
export const returnIdea = (idea: Idea, taking: Taking): Outcome<Idea> =>
  taking.reason?.trim() ? advance(idea, 'returned', taking) : refuse({ code: 'idea-reason-needed', step: 'returned' });

export const withdrawIdea = (idea: Idea, taking: Taking): Outcome<Idea> => advance(idea, 'withdrawn', taking);

/** Somebody confirmed whose idea it is: the name from a slip becomes a person of the roster, or a nameless one comes forward. */
export function confirmProposer(idea: Idea, { id, name }: { readonly id: string; readonly name: string }, taking: Taking): Outcome<Idea> {
  if (idea.proposerIds.length > 0) return refuse({ code: 'idea-proposer-known' });
  if (idea.actual && (idea.actual.verifierId === id || isSameName(idea.actual.verifiedBy, name)))
    return refuse({ code: 'idea-verifier-is-proposer', name });
  const outcome = advance(idea, 'proposer-confirmed', taking);
  if (!outcome.ok) return outcome;
  const { claimedName: _, ...rest } = outcome.value;
  return done({ ...rest, proposerIds: [id], anonymous: false });
}

function checkFields(fields: IdeaFields, today: CivilDate) {
  if (fields.title === '') return refuse({ code: 'field-missing', field: 'title' } as const);
  for (const [field, limit] of limits) {
    const { length } = fields[field] ?? '';
    if (length > limit) return refuse({ code: 'field-too-long', field, length, limit } as const);
  }
  if (fields.proposedOn > today) return refuse({ code: 'date-in-future', field: 'proposedOn', date: fields.proposedOn, today } as const);
  if (!fields.anonymous && fields.proposerIds.length === 0 && !fields.claimedName)
    return refuse({ code: 'idea-proposer-missing' } as const);
  return undefined;
}

/** Blanks around texts and empty texts are nobody's intention; an anonymous idea keeps no proposers. */
function tidy(given: IdeaFields): IdeaFields {
  const { title, category, anonymous, proposedOn, proposerIds, activityId, leadId, teamIds } = given;
  const texts = (['situation', 'measure', 'effect', 'occasion', 'claimedName'] as const).flatMap((field) => {
    const text = given[field]?.trim();
    return text ? [[field, text] as const] : [];
  });
  return {
    title: title.trim(),
    category,
    anonymous,
    proposedOn,
    proposerIds: anonymous ? [] : [...new Set(proposerIds)],
    ...Object.fromEntries(texts),
    ...(activityId ? { activityId } : {}),
    ...(leadId ? { leadId } : {}),
    ...(teamIds?.length ? { teamIds } : {}),
  };
}
