import { useEffect, useMemo } from 'react';
import { create } from 'zustand';
import type { CourierOut, LineState, RefusedCase, UnsentActs } from '../../electron/contract.ts';
import type { Live } from '../../src/data/live/live.ts';
import { isForPeople } from './case-groups.ts';
import { filesOf } from './courier-of.ts';
import { useDocs } from './documents.ts';
import { kept } from './kept.ts';

type Line = {
  readonly state: LineState | undefined;
  /** The oldest of what waits; `undefined` while first read. */
  readonly unsent: UnsentActs | undefined;
  /** When that was asked, by this PC's clock. */
  readonly unsentAt: string;
  readonly refused: readonly RefusedCase[];
};
/** How this PC stands with its county, as main tells it. */
export const useLine = create<Line>(() => ({ state: undefined, unsent: undefined, unsentAt: '', refused: [] }));

/** What waits and what was refused is read anew where its number changed; a busy import does not ask for every row. */
const PAUSE_MS = 400;

/** Listens from unlocking to locking: records that arrive are drawn, and the line's state is everywhere the same. */
export async function followLine(live: Pick<Live, 'catchUp'>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const readLists = async () => {
    const unsentAt = new Date().toISOString();
    const [unsent, refused] = await Promise.all([window.shell.unsentActs(), window.shell.refusedCases()]);
    useLine.setState({ ...(unsent.ok && { unsent: unsent.value, unsentAt }), ...(refused.ok && { refused: refused.value }) });
  };
  useLine.subscribe(({ state, unsent, refused }, before) => {
    if (state === before.state || state?.is !== 'enrolled') return;
    if (state.unsent === unsent?.of && state.refused === refused.length) return;
    clearTimeout(timer);
    timer = setTimeout(() => void readLists(), PAUSE_MS);
  });
  window.shell.onEvent((event) => {
    if (event.event === 'line') useLine.setState({ state: event.state });
    if (event.event === 'records-arrived') void live.catchUp();
  });
  await readLine();
}

async function readLine(): Promise<void> {
  const state = await window.shell.lineState();
  if (state.ok) useLine.setState({ state: state.value });
}

/** Refused entries that nobody has looked at yet, the newest first. */
export function useOpenCases(): readonly RefusedCase[] {
  const refused = useLine((line) => line.refused);
  const settlements = useDocs('settlement');
  return useMemo(() => {
    const settled = new Set(settlements?.map(({ id }) => id));
    return settlements ? refused.filter((one) => isForPeople(one) && !settled.has(one.id)) : [];
  }, [refused, settlements]);
}

/** How far the newest version of a record has come. */
export type HowFar = 'alone' | 'waiting' | 'arrived';
/** Every row of every list asks. */
const howFar = kept<(id: string, savedAt?: string) => HowFar>();
const courierOf = kept<(id: string, savedAt?: string) => CourierOut | undefined>();

export function useHowFar(): (id: string, savedAt?: string) => HowFar {
  const state = useLine((line) => line.state?.is);
  const unsent = useLine((line) => line.unsent);
  const cutAt = useLine(listedUntil);
  return howFar([state, unsent, cutAt], () => {
    const waiting = new Set(unsent?.acts.flatMap(({ documents }) => documents.map(({ id }) => id)));
    return (id, savedAt) => {
      if (state !== 'enrolled') return 'alone';
      return waiting.has(id) || (cutAt !== undefined && savedAt !== undefined && savedAt > cutAt) ? 'waiting' : 'arrived';
    };
  });
}

/** The list is cut where it gets long, and is read a moment after something was saved: what was written later waits as well. */
function listedUntil({ state, unsent, unsentAt }: Line): string | undefined {
  if (!unsent) return undefined;
  if (unsent.of > unsent.acts.length) return unsent.acts.at(-1)?.at;
  return (state?.unsent ?? 0) > unsent.of ? unsentAt : undefined;
}

const noFiles: readonly CourierOut[] = [];

/** The courier file that the newest version of a record is in, while the county has not answered it. */
export function useCourierOf(): (id: string, savedAt?: string) => CourierOut | undefined {
  const files = useLine(({ state }) => (state?.is === 'enrolled' ? state.courier : (state?.enrolling?.courier ?? noFiles)));
  const acts = useLine((line) => line.unsent?.acts);
  return courierOf([files, acts], () => filesOf(files, acts ?? []));
}

/** Reads the line's state once where it is shown large: the time of the next try moves without an event. */
export function useFreshLine(): LineState | undefined {
  useEffect(() => void readLine(), []);
  return useLine((line) => line.state);
}
