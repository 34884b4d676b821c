import { addMonths, type CivilDate } from './civil-date.ts';
import type { IdeaFields } from './idea/hand-in.ts';
import type { IdeaCategory } from './idea.ts';
import { ideaCategoryNames } from './names/idea.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** What somebody wrote at the drop box; `name` is nobody's until it is confirmed. */
export type SlipText = {
  readonly title: string;
  readonly detail?: string;
  readonly category?: IdeaCategory;
  readonly name?: string;
};

/** Why a slip became no idea. The writer of one `about-a-person` is pointed to the discipline commissioner. */
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

/** A slip as it came out of the box, `json` being what its writer sent. */
export type SealedSlip = { readonly id: string; readonly number: string; readonly droppedOn: CivilDate; readonly json: string };

/** Reads a slip. The box takes anything, so nothing in it is trusted: what is no slip text is kept as it is, to be looked at. */
export function openSlip({ id, number, droppedOn, json }: SealedSlip, today: CivilDate): Slip {
  const { title, detail, category, name } = readSlipText(json);
  const first = title.slice(0, 80) || '（空白）';
  const rest = [title.slice(80), detail ?? ''].filter(Boolean).join('\n').slice(0, 8000);
  return {
    v: 1,
    id,
    number,
    droppedOn,
    openedOn: today,
    state: 'opened',
    title: first,
    ...(rest ? { detail: rest } : {}),
    ...(category ? { category } : {}),
    ...(name ? { name: name.slice(0, 40) } : {}),
  };
}

/** What an idea out of a slip begins with: proposed on the day it was dropped, its name nobody's until it is confirmed. */
export const ideaFromSlip = ({ title, detail, category = 'other', name, droppedOn }: Slip): IdeaFields => ({
  title,
  category,
  proposedOn: droppedOn,
  proposerIds: [],
  anonymous: name === undefined,
  ...(name ? { claimedName: name } : {}),
  ...(detail ? { situation: detail } : {}),
});

export const takeSlip = (slip: Slip, ideaId: string): Outcome<Slip> =>
  slip.state === 'opened' ? done({ ...slip, state: 'taken', ideaId }) : notOpen(slip);

export const setSlipAside = (slip: Slip, reason: Exclude<SlipReason, 'about-a-person'>): Outcome<Slip> =>
  slip.state === 'opened' ? done({ ...slip, state: 'set-aside', reason }) : notOpen(slip);

/**
 * A complaint about a person is not this desk's. What is left is another slip with the number alone, so that its writer can be pointed
 * on; the slip itself is purged.
 */
export function turnSlipAway({ number, droppedOn, openedOn, ...slip }: Slip, id: string): Outcome<Slip> {
  if (slip.state !== 'opened') return notOpen(slip);
  return done({ v: 1, id, number, droppedOn, openedOn, state: 'set-aside', title: '（已请其找纪检委员）', reason: 'about-a-person' });
}

/** From this day on nothing is gained by keeping the name that somebody signed a slip with which became nothing (PIPL 19, 47). */
export const signatureKeptUntil = ({ state, name, openedOn }: Slip, months: number): CivilDate | undefined =>
  state === 'set-aside' && name ? addMonths(openedOn, months) : undefined;

export function isSignatureDue(slip: Slip, months: number, on: CivilDate): boolean {
  const until = signatureKeptUntil(slip, months);
  return until !== undefined && until <= on;
}

/** The proposal without its name, also where the words repeat it: another slip, so that the old one can be purged in every version. */
export function withoutSignature({ name, ...slip }: Slip, id: string): Outcome<Slip> {
  if (slip.state !== 'set-aside') return refuse({ code: 'wrong-state', type: 'drop-box-slip', state: slip.state, expected: ['set-aside'] });
  if (!name) return refuse({ code: 'field-missing', field: 'claimedName' });
  const plain = (text: string) => text.replaceAll(name, '某'.repeat(name.length));
  return done({ ...slip, id, title: plain(slip.title), ...(slip.detail ? { detail: plain(slip.detail) } : {}) });
}

const notOpen = ({ state }: Pick<Slip, 'state'>) =>
  refuse({ code: 'wrong-state', type: 'drop-box-slip', state, expected: ['opened'] } as const);

function readSlipText(json: string): SlipText {
  const { title, detail, category, name } = parsed(json);
  return {
    title: typeof title === 'string' ? title.trim() : json.trim(),
    ...(typeof detail === 'string' && detail.trim() ? { detail: detail.trim() } : {}),
    ...(typeof category === 'string' && Object.hasOwn(ideaCategoryNames, category) ? { category: category as IdeaCategory } : {}),
    ...(typeof name === 'string' && name.trim() ? { name: name.trim() } : {}),
  };
}

function parsed(json: string): { readonly [field: string]: unknown } {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
