import { useMemo } from 'react';
import type { Parameter } from '../../src/domain/parameters.ts';
import { useDocs } from './documents.ts';

const none: readonly Parameter[] = [];

/** What the branch set itself; `parameterAt` falls back to the defaults. */
export function useParameters(): readonly Parameter[] {
  const documents = useDocs('parameter');
  return useMemo(() => documents?.map((document) => document.body) ?? none, [documents]);
}
