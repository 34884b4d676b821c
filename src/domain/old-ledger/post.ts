import type { CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { isPresent, type Person } from '../person.ts';
import { type Post, plateFree } from '../post.ts';
import type { Taken } from '../step.ts';

/** A post as an old register tells it; the path that led to its naming lies in the old papers. */
export type OldPost = {
  readonly name: string;
  readonly place?: string;
  readonly holderId?: string;
  readonly state: 'on-duty' | 'suspended' | 'revoked' | 'ended';
  readonly standards: readonly string[];
  readonly motto?: string;
  readonly plate?: string;
  readonly setUpOn: CivilDate;
  readonly endedOn?: CivilDate;
};

/** Takes a post over as it stands. Nobody is on duty who is no longer here, and no plate hangs twice. */
export function postFromOldLedger(
  { setUpOn, endedOn, ...old }: OldPost,
  {
    id,
    step,
    holder,
    posts,
  }: { readonly id: string; readonly step: Taken; readonly holder: Person | undefined; readonly posts: readonly Post[] },
): Outcome<Post> {
  const isOpen = old.state === 'on-duty' || old.state === 'suspended';
  if (setUpOn > step.on) return refuse({ code: 'date-in-future', field: 'setUpOn', date: setUpOn, today: step.on });
  if (endedOn && endedOn < setUpOn) return refuse({ code: 'step-before-last', on: endedOn, last: setUpOn });
  if (isOpen && holder && !isPresent(holder)) {
    const since = holder.presenceOn && { since: holder.presenceOn };
    return refuse({ code: 'post-holder-gone', name: holder.name, presence: holder.presence, ...since });
  }
  const free = isOpen && old.plate ? plateFree(old.plate, posts, id) : done(old.plate);
  if (!free.ok) return free;
  return done({
    ...old,
    v: 1,
    id,
    nominatedOn: setUpOn,
    namedOn: setUpOn,
    onDutyOn: setUpOn,
    objections: [],
    reviews: [],
    source: 'import',
    ...(!isOpen && endedOn && { endedOn }),
    // The plate hangs since the day that the register names; what it says besides is known since today.
    steps: [
      { ...step, on: setUpOn, to: 'on-duty' },
      ...(old.state === 'on-duty' ? [] : [{ ...step, on: endedOn ?? step.on, to: old.state }]),
    ],
  });
}
