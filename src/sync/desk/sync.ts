import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { ForeignRow } from '../../ledger/file/rows.ts';
import { isTooMuch, withdrawnBy } from './brake.ts';
import type { DeskKeys } from './desk-keys.ts';
import { type GiveBackFault, giveBack } from './give-back.ts';
import { oneRound, type Round, type RoundEnd, type RoundFault } from './round.ts';

export type SyncFault = RoundFault | GiveBackFault | { readonly code: 'county-takes-nothing'; readonly waiting: number };

/** What a sync brought, over all its rounds. */
export type Came = {
  /** Own entries by what became of them. */
  readonly accepted: number;
  readonly refused: number;
  /** Entries of others. */
  readonly others: number;
  /** Rows that a restored county got back. */
  readonly givenBack: number;
  /** Documents of organisations that are above this one no longer: they are gone here. */
  readonly left: number;
};
export const NOTHING_CAME: Came = { accepted: 0, refused: 0, others: 0, givenBack: 0, left: 0 };

export const plus = (one: Came, other: Came): Came => ({
  accepted: one.accepted + other.accepted,
  refused: one.refused + other.refused,
  others: one.others + other.others,
  givenBack: one.givenBack + other.givenBack,
  left: one.left + other.left,
});

export type Syncing = Omit<Round, 'brake'> & {
  /** A person said that so much may go. */
  readonly mayWithdraw: boolean;
  readonly onRound: (end: RoundEnd, came: Came) => Promise<void> | void;
};

/** Rounds until the county has everything and this PC has everything, or until something says stop. What was taken over stays. */
export async function sync(syncing: Syncing): Promise<Outcome<Came, SyncFault>> {
  const { ledger } = syncing;
  let restored: number | undefined;
  let certificate: DeskKeys['certificate'] | undefined;
  const keys = (): DeskKeys => {
    const now = syncing.keys();
    const epoch = restored ?? now.county.epoch;
    return { ...now, county: { ...now.county, epoch }, ...(certificate && { certificate }) };
  };
  const documents = (await ledger.facts()).documents;
  const withdrawn = new Set<string>();
  const begun = new Set<string>();
  /** Logs that went on without what this PC has of them. */
  const anew = new Set<string>();
  const brake = async (rows: readonly ForeignRow[]): Promise<RoundFault | undefined> => {
    for (const id of withdrawnBy(rows, begun)) withdrawn.add(id);
    if (syncing.mayWithdraw || !isTooMuch(withdrawn.size, documents)) return undefined;
    return { code: 'too-much-withdrawn', withdrawn: withdrawn.size, documents };
  };
  let came = NOTHING_CAME;
  for (let fruitless = 0; ; ) {
    const before = ledger.standing(keys().stream).waiting;
    const ended = await oneRound({ ...syncing, keys, brake });
    if (!ended.ok) return ended;
    const { taken, behind, more, epoch, keysChanged, scope, ended: isOver } = ended.value;
    // A restored county counts a PC as heard once its request names the new epoch: then this PC asks once more.
    const isRestored = epoch !== keys().county.epoch;
    if (isRestored) restored = epoch;
    came = added(came, taken, keys().device);
    if (scope) certificate = scope.certificate;
    came = { ...came, left: came.left + ended.value.left };
    await syncing.onRound(ended.value, came);
    if (isOver && !more) return done(came);
    let given = 0;
    for (const { stream, last } of behind) {
      const back = await giveBack({ ...syncing, keys: keys() }, stream, last);
      if (back.ok) given += back.value;
      else if (back.refusal.code !== 'county-place-unknown' || anew.has(stream)) return back;
      else {
        const begun = await ledger.readAnew(keys().certificate, stream);
        if (!begun.ok) return begun;
        anew.add(stream);
      }
    }
    came = { ...came, givenBack: came.givenBack + given };
    const { waiting } = ledger.standing(keys().stream);
    if (!more && waiting === 0 && behind.length === 0 && !isRestored && !keys().untold) return done(came);
    fruitless =
      taken.length > 0 || behind.some(({ stream }) => anew.has(stream)) || waiting < before || given > 0 || isRestored || keysChanged
        ? 0
        : fruitless + 1;
    // Once more after `behind` or `fork`; a county that then still takes nothing is asked another time.
    if (fruitless > 1) return refuse({ code: 'county-takes-nothing', waiting });
  }
}

export function added(came: Came, rows: readonly ForeignRow[], device: string): Came {
  const own = rows.filter(({ verdict, offer }) => verdict.device === device && !offer);
  const accepted = own.filter(({ verdict }) => verdict.outcome === 'accepted').length;
  const others = rows.filter(({ verdict, offer }) => offer && verdict.outcome === 'accepted').length;
  return {
    ...came,
    accepted: came.accepted + accepted,
    refused: came.refused + own.length - accepted,
    others: came.others + others,
  };
}
