/**
 * A workbook as every reader hands it on, whatever program wrote it. Numbers stay as they were typed and dates stay serials:
 * what they mean is decided by the column they stand in.
 */
export type Workbook = {
  readonly name: string;
  readonly format: 'xlsx' | 'xls' | 'ods' | 'text' | 'pasted';
  readonly encoding?: 'utf-8' | 'gb18030' | 'utf-16';
  readonly sheets: readonly Sheet[];
};

export type Sheet = {
  readonly name: string;
  readonly hidden: boolean;
  /** Serials count from 1904-01-01 instead of from 1900. */
  readonly date1904: boolean;
  /** Only rows with something in them; `number` is what the program shows at their left. */
  readonly rows: readonly SheetRow[];
  readonly merges: readonly Merge[];
};

export type SheetRow = { readonly number: number; readonly hidden: boolean; readonly cells: readonly (Cell | null)[] };

/** Rows as in `SheetRow.number`, columns counted from 0; both ends belong to it. */
export type Merge = { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };

/**
 * `text` is what a person sees in the cell. `formula` marks a value that was computed when the file was last saved;
 * a formula that was never computed is an `error`.
 */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly formula?: true }
  | { readonly kind: 'number'; readonly text: string; readonly value: number; readonly formula?: true }
  | { readonly kind: 'date'; readonly text: string; readonly serial: number; readonly shows: DateShown; readonly formula?: true }
  | { readonly kind: 'error'; readonly text: string; readonly formula?: true };

/** What the number format lets a person see: the 1st that Excel added to a typed `1985-7` is not shown, so nobody meant it. */
export type DateShown = 'day' | 'month' | 'year' | 'time' | 'no-year';
