import type { CivilDate } from './civil-date.ts';
import { isPresent, type Person } from './person.ts';
import { holdsPost, isOver, type Post } from './post.ts';

/** What is not right about a post although nobody did wrong, and what can be done about it. */
export type PostFlag =
  | { readonly flag: 'no-holder'; readonly remedy: readonly ('set-holder' | 'end-post')[] }
  | {
      readonly flag: 'holder-gone';
      readonly presence: Person['presence'] | 'purged';
      readonly since?: CivilDate;
      readonly remedy: readonly 'end-post'[];
    }
  | { readonly flag: 'two-holders'; readonly postIds: readonly string[]; readonly remedy: readonly ('end-post' | 'correct-post')[] }
  | {
      readonly flag: 'plate-twice';
      readonly plate: string;
      readonly postIds: readonly string[];
      readonly remedy: readonly 'change-plate'[];
    };

/**
 * Two PCs that work apart can fill one place twice or give out one plate twice, and people leave: this is computed from what is
 * there and said with its remedy, because refusing at entry could not prevent it. One place is one name at one workplace.
 */
export function postFlags(posts: readonly Post[], people: readonly Person[]): ReadonlyMap<string, readonly PostFlag[]> {
  const personById = new Map(people.map((it) => [it.id, it]));
  const open = posts.filter((it) => !isOver(it));
  const byPlace = grouped(open.filter(holdsPost), placeOf);
  const byPlate = grouped(
    open.filter((it) => it.plate),
    (it) => it.plate!,
  );
  return new Map(
    open.flatMap((post) => {
      const flags = [holderFlag(post, personById), placeFlag(post, byPlace), plateFlag(post, byPlate)].filter((it) => it !== undefined);
      return flags.length > 0 ? [[post.id, flags] as const] : [];
    }),
  );
}

function holderFlag(post: Post, personById: ReadonlyMap<string, Person>): PostFlag | undefined {
  if (!post.holderId) return { flag: 'no-holder', remedy: ['set-holder', 'end-post'] };
  const holder = personById.get(post.holderId);
  if (!holder) return { flag: 'holder-gone', presence: 'purged', remedy: ['end-post'] };
  if (isPresent(holder)) return undefined;
  return { flag: 'holder-gone', presence: holder.presence, ...(holder.presenceOn && { since: holder.presenceOn }), remedy: ['end-post'] };
}

function placeFlag(post: Post, byPlace: ReadonlyMap<string, readonly Post[]>): PostFlag | undefined {
  const together = holdsPost(post) ? (byPlace.get(placeOf(post)) ?? []) : [];
  if (new Set(together.map((it) => it.holderId)).size < 2) return undefined;
  return { flag: 'two-holders', postIds: together.map((it) => it.id), remedy: ['end-post', 'correct-post'] };
}

function plateFlag(post: Post, byPlate: ReadonlyMap<string, readonly Post[]>): PostFlag | undefined {
  const together = post.plate ? (byPlate.get(post.plate) ?? []) : [];
  if (together.length < 2) return undefined;
  return { flag: 'plate-twice', plate: post.plate!, postIds: together.map((it) => it.id), remedy: ['change-plate'] };
}

const placeOf = (post: Post): string => `${post.name.replace(/\s/g, '')}\n${(post.place ?? '').replace(/\s/g, '')}`;
function grouped(posts: readonly Post[], keyOf: (post: Post) => string): ReadonlyMap<string, readonly Post[]> {
  const groups = new Map<string, Post[]>();
  for (const post of posts) groups.set(keyOf(post), [...(groups.get(keyOf(post)) ?? []), post]);
  return groups;
}
