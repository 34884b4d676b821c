import type { ConsoleRefusal } from '../../../src/domain/county/console-refusal.ts';
import { done, type Outcome, refuse } from '../../../src/domain/outcome.ts';
import type { BatchRefusal } from '../../../src/domain/refusals/batch.ts';
import type { ImportRefusal } from '../../../src/exchange/import/refusals.ts';
import type { MappingRefusal } from '../../../src/exchange/import/table/columns.ts';

/** The county did not answer, or something between here and it did in its place. */
export type LineRefusal = { readonly code: 'county-silent' } | { readonly code: 'answer-unreadable'; readonly status: number };
export type AskRefusal = ConsoleRefusal | BatchRefusal | ImportRefusal | MappingRefusal | LineRefusal;
export type Answered<T> = Outcome<T, AskRefusal>;

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** One request to the county that served this page. Refusals are values; nothing is thrown, nothing tried twice. */
export async function ask<T>(method: Method, url: string, body?: object): Promise<Answered<T>> {
  const response = await fetch(url, {
    method,
    credentials: 'same-origin',
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (!response) return refuse({ code: 'county-silent' });
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return done(answer as T);
  return refuse(isRefusal(answer) ? answer : { code: 'answer-unreadable', status: response.status });
}

const isRefusal = (answer: unknown): answer is ConsoleRefusal =>
  typeof answer === 'object' && answer !== null && typeof (answer as { code?: unknown }).code === 'string';

/** A query of what is chosen; what is not chosen is left out. */
export function queryOf(chosen: Readonly<Record<string, string | undefined>>): string {
  const query = new URLSearchParams(Object.entries(chosen).flatMap(([name, value]) => (value ? [[name, value]] : [])));
  return query.size > 0 ? `?${query}` : '';
}
