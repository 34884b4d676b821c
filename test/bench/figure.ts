/** What a bench says: a line of JSON, with what stood beside it in the same run. `atLeast` marks a figure that should be large. */
export type Figure = {
  readonly figure: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'B' | 'kB' | 'MB' | '%' | 'requests' | 'documents/s';
  readonly budget?: number;
  readonly atLeast?: true;
  readonly against: string;
  readonly ratio: number;
};

export const tell = ({ budget, ...said }: Figure): void =>
  console.log(
    JSON.stringify({ ...said, value: round(said.value), ...(budget !== undefined && { budget: round(budget) }), ratio: round(said.ratio) }),
  );

/** With `npm run bench -- --brief` everything is a fiftieth as large: it shows that a bench still runs, and its figures say nothing. */
export const size = (whole: number): number => (process.env.BENCH_BRIEF ? Math.ceil(whole / 50) : whole);

export const round = (value: number): number => Number(value.toPrecision(3));
const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
const nth = (share: number) => (values: readonly number[]) => sorted(values)[Math.floor(values.length * share)]!;
export const median = nth(0.5);
export const p95 = nth(0.95);
export const p99 = nth(0.99);
