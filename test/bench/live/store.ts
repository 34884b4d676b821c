import type { Doc } from '../../../src/data/document.ts';
import { WORDS } from '../../helpers/branch-history.ts';

/** One way of keeping a branch's documents in a window. Every question is asked of all of them and answered with how many were found. */
export type Store = {
  /** Everything, on an empty profile; answers how many milliseconds the storing took. */
  fill(): Promise<number>;
  /** From nothing open to every document in memory. */
  load(): Promise<number>;
  /**
   * How many ideas there are up to a day, and the fifty newest of them. The number chooses the day, the state, the word, so that
   * no answer can be kept from before.
   */
  list(number: number): Promise<Answer>;
  /** The same of the ideas in a state. */
  filter(number: number): Promise<Answer>;
  /** The same of the ideas whose title or situation holds a word. */
  search(number: number): Promise<Answer>;
  /** One more idea, until it is stored, or on the screen. */
  insert(number: number): Promise<void>;
  close(): Promise<void>;
};

export type Answer = { readonly count: number; readonly shown: readonly IdeaDoc[] };
export type IdeaDoc = Doc<'golden-idea'>;
export const PAGE = 50;
const STATES = ['submitted', 'under-review', 'adopted', 'implementing', 'verified', 'declined'] as const;

export const dayOf = (number: number) => `2026-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`;
export const stateOf = (number: number) => STATES[number % STATES.length]!;
const wordOf = (number: number) => WORDS[number % WORDS.length]! + WORDS[(number * 7 + 3) % WORDS.length]!;

export const upTo =
  (number: number) =>
  ({ on }: IdeaDoc) =>
    on <= dayOf(number);
export const isIn =
  (number: number) =>
  ({ state }: IdeaDoc) =>
    state === stateOf(number);
export function holds(number: number): (idea: IdeaDoc) => boolean {
  const word = wordOf(number);
  return ({ body }) => body.title.includes(word) || Boolean(body.situation?.includes(word));
}
/** `ideas` are in the order of their dates. */
export const newest = (ideas: readonly IdeaDoc[]): Answer => ({ count: ideas.length, shown: ideas.slice(-PAGE).reverse() });
export const byDate = (a: Doc, b: Doc) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);
