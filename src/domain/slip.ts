import type { CivilDate } from './civil-date.ts';
import type { IdeaCategory } from './idea.ts';

/** What somebody wrote at the drop box; `name` is nobody's until it is confirmed. */
export type SlipText = {
  readonly title: string;
  readonly detail?: string;
  readonly category?: IdeaCategory;
  readonly name?: string;
};

/** Why a slip became no idea. `about-a-person` is pointed to the discipline commissioner, and the words are taken out. */
export type SlipReason = 'about-a-person' | 'no-proposal' | 'already-known' | 'unreadable';

/** A slip that was opened after unlocking (IDE-01). `number` is the one its writer noted down; the hour is never kept. */
export type Slip = SlipText & {
  readonly v: 1;
  readonly id: string;
  readonly number: string;
  readonly droppedOn: CivilDate;
  readonly openedOn: CivilDate;
  readonly state: 'opened' | 'taken' | 'set-aside';
  readonly ideaId?: string;
  readonly reason?: SlipReason;
};
