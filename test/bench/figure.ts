/** What a bench says: a line of JSON, with what stood beside it in the same run. `atLeast` marks a figure that should be large. */
export type Figure = {
  readonly figure: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'kB' | 'MB';
  readonly budget?: number;
  readonly atLeast?: true;
  readonly against: string;
  readonly ratio: number;
};

export const tell = (said: Figure): void => console.log(JSON.stringify({ ...said, value: round(said.value), ratio: round(said.ratio) }));

export const round = (value: number): number => Number(value.toPrecision(3));
const sorted = (values: readonly number[]) => values.toSorted((one, other) => one - other);
export const median = (values: readonly number[]): number => sorted(values)[Math.floor(values.length / 2)]!;
export const p95 = (values: readonly number[]): number => sorted(values)[Math.floor(values.length * 0.95)]!;
