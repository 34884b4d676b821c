/** What became of a courier file that the county took in. */
export type CourierState =
  | 'taken'
  /** All of it had come before, by another stick or over a line. Harmless. */
  | 'known'
  /** It goes on behind another file that has not come yet; the county keeps it, and takes it in behind that one. */
  | 'waiting'
  /** The county was restored and has less than this PC: its answer asks for what is missing. */
  | 'behind'
  /** The county was restored and waits for other PCs of the branch; the same file is taken later. */
  | 'recovering'
  /** The PC was restored or copied: its answer says how it goes on. */
  | 'fork';
export const COURIER_STATES: readonly CourierState[] = ['taken', 'known', 'waiting', 'behind', 'recovering', 'fork'];

export type CourierResult = {
  readonly state: CourierState;
  readonly organisationId: string;
  readonly stream: string;
  readonly device: string;
  /** Of the file, as its PC counts. */
  readonly number: number;
  readonly count: number;
  readonly accepted: number;
  readonly refused: number;
  /** The PC became known with this file. */
  readonly enrolled: boolean;
  /** Files that had been waiting for this one. */
  readonly behindIt: readonly number[];
};
