import { useMemo } from 'react';
import type { Doc } from '../../../src/data/document.ts';
import { useToday } from '../../live/clock.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
import { kept } from '../../live/kept.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { useRows } from '../../live/rows.ts';
import { byName } from '../../words/order.ts';
import { type IdeaRow, rowOf } from './idea-rows.tsx';

const maker = kept<(document: Doc<'golden-idea'>) => IdeaRow>();

/** Every idea as a row, the newest number first; `undefined` while first read. */
export function useIdeaRows(): readonly IdeaRow[] | undefined {
  const documents = useDocs('golden-idea');
  const parameters = useParameters();
  const { nameOf } = usePeople();
  const today = useToday();
  const make = maker([parameters, nameOf, today], () => (document: Doc<'golden-idea'>) => rowOf(document, parameters, nameOf, today));
  return useRows(documents, make, newestFirst);
}
const order = ({ idea }: IdeaRow): string => `${idea.proposedOn.slice(0, 4)} ${idea.number || '9999'}`;
const newestFirst = (one: IdeaRow, other: IdeaRow): number => byName(order(other), order(one));

/** One idea as a row, without looking at the others; `undefined` while first read or if there is none. */
export function useIdeaRow(id: string): IdeaRow | undefined {
  const document = useDoc('golden-idea', id);
  const parameters = useParameters();
  const { nameOf } = usePeople();
  const today = useToday();
  return useMemo(() => document && rowOf(document, parameters, nameOf, today), [document, parameters, nameOf, today]);
}
