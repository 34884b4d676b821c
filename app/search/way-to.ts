import type { Doc } from '../../src/data/document.ts';
import type { BodyOf, TypeName } from '../../src/data/types/index.ts';
import type { Where } from '../where.ts';
import { typeWord } from '../words/names.ts';
import { records } from './records.ts';

/** What a record is called, and the page that opens it; some types have no page of their own. */
export type WayTo = { readonly title: string; readonly where?: Where };

export function wayTo(type: TypeName, document: Pick<Doc, 'id' | 'body'> | undefined): WayTo {
  const word = typeWord(type);
  if (!document) return { title: word };
  const row = records[type] as
    | {
        readonly word: string;
        readonly find: (body: BodyOf<TypeName>) => { readonly title: string };
        readonly where: Omit<Where, 'id'>;
        readonly opensAt?: (body: BodyOf<TypeName>) => string;
        readonly elsewhere?: (body: BodyOf<TypeName>) => Where | undefined;
      }
    | undefined;
  if (!row) return { title: word };
  const { body, id } = document;
  const where = row.elsewhere?.(body) ?? { ...row.where, id: row.opensAt?.(body) ?? id };
  return { title: `${row.word}“${row.find(body).title}”`, where };
}
