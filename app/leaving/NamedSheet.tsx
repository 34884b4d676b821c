import { LeavingPage, type LeavingPageProps } from './LeavingPage.tsx';
import { NAMES_WITHHELD, type Naming } from './use-naming.ts';

type NamedSheetProps = Omit<LeavingPageProps, 'receiver' | 'onReceiver' | 'count' | 'unit' | 'stays'> & {
  readonly naming: Naming;
  /** Default: nobody yet. */
  readonly receiver?: string | undefined;
  /** Default: one sheet. */
  readonly count?: number;
  readonly unit?: string;
  /** What deliberately stays, whoever receives it. */
  readonly stays?: string;
  /** The sheet names nobody, so that there is no name to hold back. */
  readonly nameless?: boolean;
};

/** A sheet that may name people: for a receiver outside it says whose names are held back. */
export const NamedSheet = ({ naming, receiver = '', count = 1, unit = '份', stays = '', nameless = false, ...sheet }: NamedSheetProps) => (
  <LeavingPage
    {...sheet}
    receiver={receiver}
    onReceiver={naming.onReceiver}
    count={count}
    unit={unit}
    stays={naming.isOutside && !nameless ? `${stays}${NAMES_WITHHELD}` : stays}
  />
);
