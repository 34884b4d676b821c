import type { ConsentScope } from './consent.ts';
import type { Pledge } from './pledge.ts';
import { holdsPost, type Post } from './post.ts';

/** What has to follow when a person takes a consent back. What was done lawfully before stays done. */
export type Consequence =
  | { readonly follow: 'take-pledge-down'; readonly id: string }
  | { readonly follow: 'end-post-publicity'; readonly id: string }
  | { readonly follow: 'plate-without-name'; readonly id: string }
  | { readonly follow: 'leave-out-of-submissions' }
  | { readonly follow: 'leave-out-of-groups' }
  | { readonly follow: 'remove-photos' }
  | { readonly follow: 'offer-purge' };

/** PIPL 15, 47. Nothing of it happens by itself but what `mayBeNamed…` decides: a person does each, and sees it listed. */
export function afterWithdrawal(
  personId: string,
  scope: ConsentScope,
  facts: { readonly pledges: readonly Pledge[]; readonly posts: readonly Post[] },
): readonly Consequence[] {
  const publicly = [...pledgesOnTheWall(personId, facts.pledges), ...postsOnTheWall(personId, facts.posts)];
  switch (scope) {
    case 'publicity':
      return publicly;
    case 'submission':
      return [{ follow: 'leave-out-of-submissions' }];
    case 'partners':
      return [{ follow: 'leave-out-of-groups' }];
    case 'photo':
      return [{ follow: 'remove-photos' }];
    case 'keeping':
      return [...publicly, ...BY_ITSELF, { follow: 'remove-photos' }, { follow: 'offer-purge' }];
  }
}

const BY_ITSELF: readonly Consequence[] = [{ follow: 'leave-out-of-submissions' }, { follow: 'leave-out-of-groups' }];

const pledgesOnTheWall = (personId: string, pledges: readonly Pledge[]): readonly Consequence[] =>
  pledges
    .filter((it) => it.personId === personId && it.published && !it.published.takenDownOn)
    .map((it) => ({ follow: 'take-pledge-down', id: it.id }));

const postsOnTheWall = (personId: string, posts: readonly Post[]): readonly Consequence[] =>
  posts
    .filter((it) => it.holderId === personId)
    .flatMap((it): readonly Consequence[] => {
      if (it.state === 'publicity') return [{ follow: 'end-post-publicity', id: it.id }];
      return holdsPost(it) && it.plate ? [{ follow: 'plate-without-name', id: it.id }] : [];
    });
