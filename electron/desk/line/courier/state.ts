import { done, type Outcome } from '../../../../src/domain/outcome.ts';
import type { Ledger } from '../../../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../../../src/ledger/refusals.ts';
import { asksAfter, type CourierAsks } from '../../../../src/sync/courier/asks.ts';
import type { EnrolmentRequest } from '../../../../src/sync/enrolment.ts';
import type { CourierOut } from '../../../contract.ts';
import type { Drawer } from '../../drawer.ts';
import type { Stretched } from '../../secret.ts';
import type { NewKeys } from '../enrol.ts';
import type { CourierCard } from './card.ts';

/** What this PC remembers of its courier files: the last number, those that are out, and what the next ones ask for. */
export type CourierKept = CourierAsks & {
  readonly last: number;
  readonly out: readonly CourierOut[];
  /** The newest of them whose answer was taken over. */
  readonly heard?: number;
};
/** An enrolment that is on its way by stick. */
export type Enrolling = {
  readonly card: CourierCard;
  readonly request: EnrolmentRequest;
  readonly fresh: NewKeys;
  readonly recovery: Stretched;
};

const COURIER = 'courier';
const ENROLLING = 'enrolling by courier';
const MOST_KEPT = 50;

const read = <T>(drawer: Pick<Drawer, 'setting'>, key: string): T | undefined => {
  const kept = drawer.setting(key);
  return kept === undefined ? undefined : JSON.parse(kept);
};
export const courierKept = (drawer: Pick<Drawer, 'setting'>): CourierKept => read(drawer, COURIER) ?? { last: 0, out: [] };
export const keepCourier = (drawer: Drawer, kept: CourierKept): Promise<void> =>
  drawer.saveSetting(COURIER, JSON.stringify({ ...kept, out: kept.out.slice(-MOST_KEPT) }));

export async function keepHeard(drawer: Drawer, number: number): Promise<void> {
  const kept = courierKept(drawer);
  if (number > (kept.heard ?? 0)) await keepCourier(drawer, { ...kept, heard: number });
}

export async function keepAsks(
  { drawer, ledger }: { readonly drawer: Drawer; readonly ledger: Ledger },
  ended: Parameters<typeof asksAfter>[2],
): Promise<Outcome<null, LedgerRefusal>> {
  const { behind, fromFirst, ...kept } = courierKept(drawer);
  if (ended.behind.length === 0 && !behind && !fromFirst) return done(null);
  const asks = await asksAfter(ledger, { ...(behind && { behind }), ...(fromFirst && { fromFirst }) }, ended, kept.last);
  if (!asks.ok) return asks;
  await keepCourier(drawer, { ...kept, ...asks.value });
  return done(null);
}

export const enrollingByCourier = (drawer: Drawer): Enrolling | undefined => read(drawer, ENROLLING);
export const keepEnrolling = (drawer: Drawer, enrolling: Enrolling | undefined): Promise<void> =>
  drawer.saveSetting(ENROLLING, enrolling && JSON.stringify(enrolling));

type Streams = {
  /** The branch's. */
  readonly own: string;
  /** Groups that are over for this enterprise: nothing that waits there is ever acknowledged. */
  readonly left?: Pick<ReadonlySet<string>, 'has'>;
  /** Where there is no line: the newest file counts as well that brings nothing and asks for what is new. */
  readonly asks?: boolean;
};

/** Files that somebody has to carry: with something in them that the county has not acknowledged yet, whatever way the acknowledgement came, or asking. */
export function filesOut(
  drawer: Pick<Drawer, 'setting'>,
  ledger: { readonly standing: (stream?: string) => Pick<ReturnType<Ledger['standing']>, 'head' | 'waiting'> },
  { own, left, asks }: Streams,
): readonly CourierOut[] {
  const { out, heard = 0 } = courierKept(drawer);
  const waitsIn = ({ stream, upTo }: { readonly stream: string; readonly upTo: number }) => {
    const { head, waiting } = ledger.standing(stream);
    return !left?.has(stream) && waiting > 0 && upTo > head.seq - waiting;
  };
  const isAsking = (file: CourierOut) => asks === true && file === out.at(-1) && file.count === 0 && file.number > heard;
  return out.filter((file) => isAsking(file) || [{ stream: own, upTo: file.upTo }, ...(file.groups ?? [])].some(waitsIn));
}
