import type { ChangedDocument } from '../data/change.ts';
import { civilDateAt } from '../domain/civil-date.ts';
import type { SuperiorTerm, SuperiorTerms } from '../domain/rule-pack/rule-pack.ts';
import type { HeaderWrite } from './entry.ts';

type LeftDocument = Pick<HeaderWrite, 'kind' | 'type' | 'id' | 'class'> & { readonly hash: string };

/** A stream that this PC may read no longer: where its entries lie, and which documents they wrote. */
export type LeftStream = { readonly stream: string; readonly positions: readonly number[]; readonly documents: readonly LeftDocument[] };

/**
 * The text of a paper: the county's signed word on where this organisation stands, kept as it came, and what this PC gave up for it. Its
 * bodies go out of every file; should the stream be read again one day, it begins at its first row.
 */
export type ScopePaper = {
  readonly paper: 'scope';
  readonly certificate: { readonly text: string; readonly signature: string };
  readonly left: readonly LeftStream[];
  /** Where the own stream is read anew: the positions of own entries, which wait until its log names them again. */
  readonly again?: readonly number[];
};

const BEGINS = '{"paper":"scope",';
export const scopeText = (paper: Omit<ScopePaper, 'paper'>): string => JSON.stringify({ paper: 'scope', ...paper });
export const scopePaper = (text: string | undefined): ScopePaper | undefined => (text?.startsWith(BEGINS) ? JSON.parse(text) : undefined);

const ID = 'superior-terms';
type Said = { readonly terms?: readonly SuperiorTerm[]; readonly issuedAt: string };

/**
 * What a certificate says of the superiors that this branch had, as a document that rules can read. One that knows of no move takes back
 * what an earlier one said: the county was restored from before it.
 */
export function termsIn({ certificate }: ScopePaper, hash: string): readonly ChangedDocument[] {
  const { terms, issuedAt }: Said = JSON.parse(certificate.text);
  const body: SuperiorTerms | undefined = terms && { v: 1, id: ID, terms, on: civilDateAt(Date.parse(issuedAt)) };
  return [{ kind: 'organisations', type: 'superior-terms', id: ID, class: 'D', hash, body: body ? JSON.stringify(body) : null }];
}
