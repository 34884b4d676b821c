import type { FilledForm } from '../forms/form.ts';

/** As many rows as a window lays out in about a second; twenty thousand kept it busy for more than twenty. */
export const ROWS_PER_PART = 1000;

/** The list that makes a form long: the only one that is ever cut. */
function longestOf({ rows }: FilledForm): { readonly name: string; readonly length: number } {
  return Object.entries(rows).reduce((most, [name, { length }]) => (length > most.length ? { name, length } : most), {
    name: '',
    length: 0,
  });
}

/** First and last row of each part, counted from 1; one part where everything fits. */
export function partsOf(filled: FilledForm): readonly { readonly from: number; readonly to: number }[] {
  const { length } = longestOf(filled);
  const parts = Math.max(1, Math.ceil(length / ROWS_PER_PART));
  return Array.from({ length: parts }, (_, at) => ({ from: at * ROWS_PER_PART + 1, to: Math.min(length, (at + 1) * ROWS_PER_PART) }));
}

/** One part on paper; the sheet says which of how many it is. */
export function partOf(filled: FilledForm, at: number): FilledForm {
  const parts = partsOf(filled);
  const part = parts[at];
  if (!part || parts.length === 1) return filled;
  const { name } = longestOf(filled);
  const rows = { ...filled.rows, [name]: (filled.rows[name] ?? []).slice(part.from - 1, part.to) };
  return { ...filled, period: `${filled.period}　第 ${at + 1} 段，共 ${parts.length} 段`, rows };
}
