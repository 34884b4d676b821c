import { type Static, Type } from 'typebox';
import type { SuperiorTerms } from '../../domain/rule-pack/rule-pack.ts';
import type { DocumentType, Same } from '../type.ts';
import { civilDate, text } from './parts.ts';

const closed = { additionalProperties: false };
const schema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(64),
    terms: Type.Array(Type.Object({ id: text(64), from: Type.Optional(civilDate), until: Type.Optional(civilDate) }, closed)),
    on: civilDate,
  },
  closed,
);
true satisfies Same<Static<typeof schema>, SuperiorTerms>;

/** No entry writes it: it is what the county's certificate in the ledger says, and stays with that. */
export const superiorTerms: DocumentType<SuperiorTerms, 'organisations'> = {
  kind: 'organisations',
  class: 'D',
  schema,
  state: () => 'certified',
  on: (body) => body.on,
};
