/** One record of a delimited text and the line it begins at. */
export type TextRecord = { readonly line: number; readonly fields: readonly string[] };
/** `openQuote` is the line of a quote that never closes; nothing after it can be told apart. */
export type Delimited = { readonly records: readonly TextRecord[]; readonly openQuote?: number };

const DELIMITERS = ['\t', ',', ';'] as const;

/** Splits by the delimiter that cuts the first records most evenly. A first line `sep=;`, as Excel writes it, decides. */
export function splitDelimited(text: string): Delimited {
  const told = /^sep=(.)\r?\n/.exec(text);
  if (told) return split(text.slice(told[0].length), told[1]!, Number.POSITIVE_INFINITY, 2);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(split(text, delimiter, 60, 1)) }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return split(text, best.delimiter, Number.POSITIVE_INFINITY, 1);
}

/** A block copied out of WPS or Excel: always tabs. */
export const splitPasted = (text: string): Delimited => split(text, '\t', Number.POSITIVE_INFINITY, 1);

function evenness(table: Delimited): number {
  const counts = new Map<number, number>();
  for (const { fields } of table.records) if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  return Math.max(0, ...[...counts].map(([fields, records]) => (records / table.records.length) * Math.min(fields, 20)));
}

/** Quotes count only at the beginning of a field, so that `6" 管` stays what it is. */
function split(text: string, delimiter: string, most: number, firstLine: number): Delimited {
  const records: TextRecord[] = [];
  let line = firstLine;
  let at = 0;
  while (at < text.length && records.length < most) {
    const begins = line;
    const fields: string[] = [];
    for (let more = true; more; ) {
      const field = text[at] === '"' ? quoted(text, at, delimiter) : bare(text, at, delimiter);
      if (!field) return { records, openQuote: line };
      fields.push(field.value);
      line += field.lines;
      at = field.next;
      more = text[at] === delimiter;
      if (more) at += 1;
    }
    records.push({ line: begins, fields });
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') at += 1;
    line += 1;
  }
  return { records };
}

type Field = { readonly value: string; readonly next: number; readonly lines: number };

function bare(text: string, from: number, delimiter: string): Field {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return { value: text.slice(from, at), next: at, lines: 0 };
}

function quoted(text: string, from: number, delimiter: string): Field | undefined {
  let value = '';
  let at = from + 1;
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return undefined;
    value += text.slice(at, close);
    at = close + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  const rest = bare(text, at, delimiter);
  return { value: value + rest.value, next: rest.next, lines: value.split('\n').length - 1 };
}
