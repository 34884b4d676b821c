import type { Readable } from './reading.ts';

/** Where a text was found: from the character at `from` up to the one before `to`. */
export type Range = { readonly from: number; readonly to: number };

/**
 * Finds what was typed: characters, syllables, initials and parts of syllables in any mixture (`zht`, `zhenght`, `郑ht`).
 * The first place counts. Spaces are passed over, typed between syllables or written inside a name.
 */
export function find(text: readonly Readable[], typed: string): Range | undefined {
  if (typed === '') return undefined;
  const first = typed[0]!;
  for (let from = 0; from < text.length; from += 1) {
    if (!text[from]!.letters.includes(first)) continue;
    const to = matchedTo(text, from, typed, 0);
    if (to > 0) return { from, to };
  }
  return undefined;
}

function matchedTo(text: readonly Readable[], at: number, typed: string, done: number): number {
  if (done === typed.length) return at;
  if (typed[done] === ' ') return matchedTo(text, at, typed, done + 1);
  const here = text[at];
  if (!here) return 0;
  if (here.character === ' ') return matchedTo(text, at + 1, typed, done);
  if (typed.startsWith(here.character, done)) {
    const to = matchedTo(text, at + 1, typed, done + here.character.length);
    if (to > 0) return to;
  }
  for (const reading of here.readings) {
    for (let length = sharedStart(reading, typed, done); length > 0; length -= 1) {
      const to = matchedTo(text, at + 1, typed, done + length);
      if (to > 0) return to;
    }
  }
  return 0;
}

function sharedStart(reading: string, typed: string, from: number): number {
  let length = 0;
  while (length < reading.length && reading[length] === typed[from + length]) length += 1;
  return length;
}
