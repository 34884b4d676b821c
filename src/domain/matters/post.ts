import { addDays, type CivilDate } from '../civil-date.ts';
import { parameterAt } from '../parameters.ts';
import type { Presence } from '../person.ts';
import { type Post, reviewDueOn, reviewRhythm } from '../post.ts';
import { type PostFlag, postFlags } from '../post-flags.ts';
import { dueBy, type OpenMatter, type TodayFacts, type WaitingMatter, waitingSince } from './matter.ts';

export type PostMatter =
  | { readonly code: 'name-post'; readonly post: string; readonly until: CivilDate; readonly workingDays: number }
  | {
      readonly code: 'decide-post-objection';
      readonly post: string;
      readonly count: number;
      readonly since: CivilDate;
      readonly until: CivilDate;
    }
  | { readonly code: 'begin-post-duty'; readonly post: string; readonly namedOn: CivilDate }
  | { readonly code: 'review-post'; readonly post: string; readonly months: number; readonly last: CivilDate; readonly source: string }
  | { readonly code: 'post-without-holder'; readonly post: string }
  | { readonly code: 'post-holder-gone'; readonly post: string; readonly presence: Presence | 'purged'; readonly since?: CivilDate }
  | { readonly code: 'post-two-holders'; readonly post: string; readonly count: number }
  | { readonly code: 'plate-twice'; readonly post: string; readonly plate: string; readonly count: number };
export type PostWaiting = { readonly code: 'post-publicity'; readonly post: string; readonly until: CivilDate };

/** Naming after the publicity, objections before it ends, the plate after the naming, reviews by rhythm, and what two PCs or a leaver left behind. */
export function postMatters({ posts, people, parameters }: TodayFacts, today: CivilDate): readonly OpenMatter<PostMatter>[] {
  const flags = postFlags(posts, people);
  const soon = parameterAt(parameters, 'soon-days', today).value;
  return posts.flatMap((post) => [
    ...publicityMatters(post, today),
    ...(post.state === 'named' && post.namedOn
      ? [row(post, dueBy(post.namedOn, today), { code: 'begin-post-duty', post: post.name, namedOn: post.namedOn })]
      : []),
    ...reviewMatters(post, { today, soon, parameters }),
    ...(flags.get(post.id) ?? []).flatMap((flag) => flagMatters(post, flag, today)),
  ]);
}

export const postsWaiting = ({ posts }: TodayFacts, today: CivilDate): readonly WaitingMatter<PostWaiting>[] =>
  posts.flatMap((post) =>
    post.state === 'publicity' && post.publicity && today <= post.publicity.until
      ? [
          {
            id: `post-publicity:${post.id}`,
            ...waitingSince(post.publicity.from, today),
            reached: 'saved',
            matter: { code: 'post-publicity', post: post.name, until: post.publicity.until },
            recordId: post.id,
          },
        ]
      : [],
  );

function publicityMatters(post: Post, today: CivilDate): readonly OpenMatter<PostMatter>[] {
  if (post.state !== 'publicity' || !post.publicity) return [];
  const { until, workingDays } = post.publicity;
  const open = post.objections.filter((it) => !it.outcome);
  if (open[0]) {
    return [
      row(post, dueBy(until, today), { code: 'decide-post-objection', post: post.name, count: open.length, since: open[0].on, until }),
    ];
  }
  return today > until ? [row(post, dueBy(addDays(until, 1), today), { code: 'name-post', post: post.name, until, workingDays })] : [];
}

function reviewMatters(
  post: Post,
  { today, soon, parameters }: { today: CivilDate; soon: number; parameters: TodayFacts['parameters'] },
): readonly OpenMatter<PostMatter>[] {
  const { value: months, source } = reviewRhythm(post, parameters, today);
  const due = reviewDueOn(post, months);
  if (!due || due > addDays(today, soon)) return [];
  const last = post.reviews.at(-1)?.on ?? post.onDutyOn ?? post.nominatedOn;
  return [row(post, dueBy(due, today), { code: 'review-post', post: post.name, months, last, source })];
}

/** Nobody set a day for these: they are today's as long as they last. Of a pair the first record speaks for both. */
function flagMatters(post: Post, flag: PostFlag, today: CivilDate): readonly OpenMatter<PostMatter>[] {
  const due = dueBy(today, today);
  switch (flag.flag) {
    case 'no-holder':
      return [row(post, due, { code: 'post-without-holder', post: post.name })];
    case 'holder-gone': {
      const { presence, since } = flag;
      return [row(post, due, { code: 'post-holder-gone', post: post.name, presence, ...(since && { since }) })];
    }
    case 'two-holders':
      return flag.postIds[0] === post.id ? [row(post, due, { code: 'post-two-holders', post: post.name, count: flag.postIds.length })] : [];
    case 'plate-twice': {
      const { plate, postIds } = flag;
      return postIds[0] === post.id ? [row(post, due, { code: 'plate-twice', post: post.name, plate, count: postIds.length })] : [];
    }
  }
}

const row = (post: Post, due: ReturnType<typeof dueBy>, matter: PostMatter): OpenMatter<PostMatter> => ({
  id: `${matter.code}:${post.id}`,
  ...due,
  matter,
  recordId: post.id,
});
