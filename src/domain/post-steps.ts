import type { CivilDate, Month } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import type { Holidays } from './parameters.ts';
import { isPresent, type Person } from './person.ts';
import { type EndingGround, isOver, POST, type Post, type PostState, type ProductionFigure, plateFree, type ReviewResult } from './post.ts';
import { stepTo, type Taken } from './step.ts';
import { workingDaysAfter } from './working-days.ts';

/** What is written down when a post is set up. */
export type PostFields = Pick<Post, 'name' | 'standards'> & Partial<Pick<Post, 'place' | 'holderId' | 'areaId' | 'motto' | 'nominatedBy'>>;

export function nominatePost(
  fields: PostFields,
  { id, step, holder }: { id: string; step: Taken; holder: Person | undefined },
): Outcome<Post> {
  const described = tidied(fields);
  if (!described.ok) return described;
  const absent = holder && absence(holder);
  if (absent) return refuse(absent);
  return done({
    ...described.value,
    v: 1,
    id,
    state: 'nominated',
    nominatedOn: step.on,
    objections: [],
    reviews: [],
    source: 'desk',
    steps: [{ ...step, to: 'nominated' }],
  });
}

/** A post that was set up without anybody gets its holder; another holder is another record. */
export function setHolder(post: Post, holder: Person): Outcome<Post> {
  if (post.holderId) return refuse({ code: 'post-holder-set', post: post.name, holderId: post.holderId });
  const absent = absence(holder);
  return absent ? refuse(absent) : done({ ...post, holderId: holder.id });
}

export function correctPost(post: Post, fields: PostFields): Outcome<Post> {
  if (isOver(post)) return refuse({ code: 'wrong-state', type: POST.type, state: post.state, expected: openStates });
  const described = tidied({ ...fields, ...(post.holderId && { holderId: post.holderId }) });
  if (!described.ok) return described;
  const { place: _p, areaId: _a, motto: _m, nominatedBy: _n, ...rest } = post;
  return done({ ...rest, ...described.value });
}

export function reviewNomination(post: Post, verdict: 'agreed' | 'declined', step: Taken): Outcome<Post> {
  if (verdict === 'declined' && !step.reason) return refuse({ code: 'post-reason-needed', step: 'rejected' });
  return go(post, verdict === 'agreed' ? 'branch-reviewed' : 'rejected', step);
}

/** EXT-12: the nomination hangs for some working days; whoever is named there must have been told how the data are used. */
export function beginPublicity(
  post: Post,
  holder: Person | undefined,
  { workingDays, holidays, step }: { workingDays: number; holidays: Holidays; step: Taken },
): Outcome<Post> {
  if (!holder) return refuse({ code: 'post-holder-missing', post: post.name });
  const absent = absence(holder);
  if (absent) return refuse(absent);
  if (holder.notice !== 'given') return refuse({ code: 'notice-not-given', name: holder.name, notice: holder.notice });
  if (post.standards.length === 0) return refuse({ code: 'post-without-standards', post: post.name });
  const { until, checked } = workingDaysAfter(step.on, workingDays, holidays);
  return go({ ...post, publicity: { from: step.on, workingDays, until, checked } }, 'publicity', step);
}

export function objectToPost(post: Post, objection: { id: string; matter: string }, step: Taken): Outcome<Post> {
  if (post.state !== 'publicity') return refuse({ code: 'wrong-state', type: POST.type, state: post.state, expected: ['publicity'] });
  const until = post.publicity!.until;
  if (step.on > until) return refuse({ code: 'post-publicity-over', until, on: step.on });
  const matter = objection.matter.trim();
  if (!matter) return refuse({ code: 'field-missing', field: 'matter' });
  return done({ ...post, objections: [...post.objections, { id: objection.id, on: step.on, matter }] });
}

export function decideObjection(
  post: Post,
  decision: { readonly objectionId: string; readonly outcome: 'upheld' | 'dismissed' },
  step: Taken,
): Outcome<Post> {
  const objection = post.objections.find((it) => it.id === decision.objectionId);
  if (!objection) return refuse({ code: 'not-found', type: 'objection', id: decision.objectionId });
  if (objection.outcome) {
    return refuse({ code: 'post-objection-decided', outcome: objection.outcome, decidedOn: objection.decidedOn ?? '' });
  }
  if (!step.reason) return refuse({ code: 'post-reason-needed', step: 'objection' });
  const decided = { ...objection, outcome: decision.outcome, decidedOn: step.on, reason: step.reason };
  const after = { ...post, objections: post.objections.map((it) => (it.id === objection.id ? decided : it)) };
  return decision.outcome === 'upheld' ? go(after, 'rejected', step) : done(after);
}

/** The last day of the publicity belongs to it: the naming is possible from the day after, with no objection open. */
export function namePost(post: Post, step: Taken): Outcome<Post> {
  const open = post.objections.filter((it) => !it.outcome);
  if (post.state === 'publicity') {
    const { until, workingDays } = post.publicity!;
    if (step.on <= until) return refuse({ code: 'post-publicity-runs', until, workingDays, on: step.on });
    if (open.length > 0) return refuse({ code: 'post-objection-open', count: open.length, since: open[0]!.on });
  }
  return go({ ...post, namedOn: step.on }, 'named', step);
}

/** 授牌: the holder takes up duty with a plate of their own. */
export function beginDuty(post: Post, plate: string, { posts, step }: { posts: readonly Post[]; step: Taken }): Outcome<Post> {
  const written = plate.trim();
  if (!written) return refuse({ code: 'post-plate-missing', post: post.name });
  const free = plateFree(written, posts, post.id);
  return free.ok ? go({ ...post, plate: written, onDutyOn: step.on }, 'on-duty', step) : free;
}

/** The remedy where two PCs gave out one plate while they were apart. */
export function changePlate(post: Post, plate: string, posts: readonly Post[]): Outcome<Post> {
  if (isOver(post) || !post.plate) {
    return refuse({ code: 'wrong-state', type: POST.type, state: post.state, expected: ['on-duty', 'continued', 'suspended', 'restored'] });
  }
  const written = plate.trim();
  if (!written) return refuse({ code: 'post-plate-missing', post: post.name });
  const free = plateFree(written, posts, post.id);
  return free.ok ? done({ ...post, plate: written }) : free;
}

/** A review says how it went; whether the holder goes on or pauses is decided by a person, with a reason if it went badly. */
export function reviewPost(
  post: Post,
  review: { readonly result: ReviewResult; readonly next: 'continued' | 'suspended'; readonly note?: string },
  step: Taken,
): Outcome<Post> {
  const last = post.reviews.at(-1)?.on ?? post.onDutyOn;
  if (last && step.on < last) return refuse({ code: 'step-before-last', on: step.on, last });
  if (review.result === 'weak' && review.next === 'continued' && !step.reason) return refuse({ code: 'post-weak-continued' });
  if (review.next === 'suspended' && !step.reason) return refuse({ code: 'post-reason-needed', step: 'suspended' });
  const note = review.note?.trim();
  return go({ ...post, reviews: [...post.reviews, { on: step.on, result: review.result, ...(note && { note }) }] }, review.next, step);
}

export const restorePost = (post: Post, step: Taken): Outcome<Post> =>
  step.reason ? go(post, 'restored', step) : refuse({ code: 'post-reason-needed', step: 'restored' });

/** Only the code of the ground is kept; what happened belongs into other files. */
export function revokePost(post: Post, ground: string, { grounds, step }: { grounds: readonly string[]; step: Taken }): Outcome<Post> {
  if (!grounds.includes(ground)) return refuse({ code: 'post-ground-unknown', ground, grounds });
  return go({ ...post, revokedFor: ground, endedOn: step.on }, 'revoked', step);
}

export const endPost = (post: Post, ground: EndingGround, step: Taken): Outcome<Post> =>
  go({ ...post, endedFor: ground, endedOn: step.on }, 'ended', step);

export function setFigure(post: Post, figure: Omit<ProductionFigure, 'monthly'>): Outcome<Post> {
  if (isOver(post)) return refuse({ code: 'wrong-state', type: POST.type, state: post.state, expected: openStates });
  if (!figure.name.trim()) return refuse({ code: 'field-missing', field: 'figure' });
  return done({ ...post, figure: { ...figure, monthly: post.figure?.monthly ?? [] } });
}

/** One value per month; a later one for the same month takes its place, and the history keeps both. */
export function recordFigure(post: Post, month: Month, { valueMilli, today }: { valueMilli: number; today: CivilDate }): Outcome<Post> {
  if (!post.figure) return refuse({ code: 'post-figure-missing', post: post.name });
  if (month > today.slice(0, 7)) return refuse({ code: 'date-in-future', field: 'month', date: month, today });
  const others = post.figure.monthly.filter((it) => it.month !== month);
  const monthly = [...others, { month, valueMilli }].sort((a, b) => a.month.localeCompare(b.month));
  return done({ ...post, figure: { ...post.figure, monthly } });
}

const go = (post: Post, to: PostState, step: Taken): Outcome<Post> => stepTo(POST, post, to, step);

function tidied(fields: PostFields): Outcome<PostFields> {
  const name = fields.name.trim();
  if (!name) return refuse({ code: 'field-missing', field: 'postName' });
  if (name.length > 40) return refuse({ code: 'field-too-long', field: 'postName', length: name.length, limit: 40 });
  const standards = fields.standards.map((it) => it.trim()).filter((it) => it);
  const texts = Object.entries({ place: fields.place, motto: fields.motto, nominatedBy: fields.nominatedBy }).flatMap(([key, value]) =>
    value?.trim() ? [[key, value.trim()]] : [],
  );
  return done({
    name,
    standards,
    ...Object.fromEntries(texts),
    ...(fields.holderId && { holderId: fields.holderId }),
    ...(fields.areaId && { areaId: fields.areaId }),
  });
}

const absence = (person: Person) =>
  isPresent(person)
    ? undefined
    : ({
        code: 'post-holder-gone',
        name: person.name,
        presence: person.presence,
        ...(person.presenceOn && { since: person.presenceOn }),
      } as const);
const openStates = (Object.keys(POST.transitions) as PostState[]).filter((state) => POST.transitions[state].length > 0);
