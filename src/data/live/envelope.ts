import type { RxJsonSchema } from 'rxdb';
import type { Change, ShownDocument } from '../change.ts';
import type { Doc } from '../document.ts';
import { TYPES } from '../types/index.ts';

export type Written = Extract<ShownDocument, { hash: string }> & { readonly body: string };

/** The body is parsed here, once per version; everybody else shares the result. */
export function documentOf(change: Pick<Change, 'entryId' | 'at' | 'stream'>, write: Written): Doc {
  const { kind, type, id, class: documentClass, hash } = write;
  const { entryId, at, stream } = { ...change, ...write.writtenBy };
  const body = JSON.parse(write.body);
  const { state, on } = TYPES[type];
  return { id, kind, type, class: documentClass, state: state(body), on: on(body), org: stream, at, entry: entryId, hash, body };
}

/** Without what RxDB adds for itself. */
export const plain = ({ id, kind, type, class: documentClass, state, on, org, at, entry, hash, body }: Doc): Doc => ({
  id,
  kind,
  type,
  class: documentClass,
  state,
  on,
  org,
  at,
  entry,
  hash,
  body,
});

const text = (maxLength: number) => ({ type: 'string', maxLength }) as const;

/** RxDB knows only this envelope, for every kind, so that it never needs a migration. Lengths pad the index; longer texts would sort wrong. */
export const ENVELOPE: RxJsonSchema<Doc> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: text(64),
    kind: text(20),
    type: text(40),
    class: text(1),
    state: text(40),
    on: text(10),
    org: text(64),
    at: text(30),
    entry: text(64),
    hash: text(64),
    body: { type: 'object', additionalProperties: true },
  },
  required: ['id', 'kind', 'type', 'on', 'body'],
  indexes: [['type', 'on']],
} as const;
