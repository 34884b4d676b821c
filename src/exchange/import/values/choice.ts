import { done, refuse } from '../../../domain/outcome.ts';
import type { Cell } from '../workbook.ts';
import { isNothing, plainText } from './plain-text.ts';
import type { Understood } from './problems.ts';

/** The words under which each value of a closed list goes in real tables; the first one is how it is shown. */
export type Words<V extends string> = Readonly<Record<V, readonly string[]>>;

/** Only whole words count: 党员 is in 非党员, and 群众 in 群众工作部. */
export function readChoice<V extends string>(cell: Cell | null | undefined, words: Words<V>): Understood<V> {
  if (!cell) return done(undefined);
  if (cell.kind === 'error') return refuse({ code: 'cell-error', found: cell.text });
  const text = plainText(cell.text);
  const found = (Object.keys(words) as V[]).find((value) => words[value].includes(text.replaceAll(' ', '')));
  if (found) return done(found);
  if (isNothing(text)) return done(undefined);
  return refuse({ code: 'choice-unknown', found: text, known: (Object.keys(words) as V[]).map((value) => words[value][0]!) });
}
