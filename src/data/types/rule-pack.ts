import { type Static, Type } from 'typebox';
import type { PackEnd, PackFile, RulePack } from '../../domain/rule-pack/rule-pack.ts';
import type { DocumentType, Same } from '../type.ts';
import { parameterKey, parameterValue } from './parameter.ts';
import { civilDate, literals, text } from './parts.ts';
import { schemeFields } from './points-scheme.ts';

const closed = { additionalProperties: false };
const binding = literals('fixed', 'advised');
const source = Type.String({ minLength: 1, maxLength: 150 });
const bytes = Type.Integer({ minimum: 1, maximum: 300_000 });

/** What a pack brings; also what the console hands in. */
export const packContents = {
  rules: Type.Array(Type.Object({ key: parameterKey, value: parameterValue, source, sourceOn: civilDate, binding }, closed), {
    maxItems: 100,
  }),
  schemes: Type.Array(Type.Object({ binding, scheme: Type.Object(schemeFields, closed) }, closed), { maxItems: 5 }),
  forms: Type.Array(
    Type.Object({ form: text(40), format: literals('docx', 'xlsx'), fileId: text(36), fileName: text(120), bytes }, closed),
    { maxItems: 40 },
  ),
  texts: Type.Array(Type.Object({ code: literals('privacy-notice'), text: text(6_000), source }, closed), { maxItems: 10 }),
};

export const packSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    issuerId: text(36),
    issuer: text(60),
    depth: Type.Integer({ minimum: 0, maximum: 100 }),
    version: Type.Integer({ minimum: 1 }),
    title: Type.String({ minLength: 1, maxLength: 60 }),
    documentNumber: Type.Optional(text(60)),
    on: civilDate,
    validFrom: civilDate,
    validTo: Type.Optional(civilDate),
    retroactive: Type.Optional(text(200)),
    ...packContents,
  },
  closed,
);
true satisfies Same<Static<typeof packSchema>, RulePack>;

export const endSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    packId: text(36),
    issuer: text(60),
    on: civilDate,
    endsOn: civilDate,
    reason: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);
true satisfies Same<Static<typeof endSchema>, PackEnd>;

const fileSchema = Type.Object(
  {
    v: Type.Literal(1),
    id: text(36),
    fileName: text(120),
    bytes,
    base64: Type.String({ pattern: '^[A-Za-z0-9+/]+={0,2}$', maxLength: 400_004 }),
    on: civilDate,
  },
  closed,
);
true satisfies Same<Static<typeof fileSchema>, PackFile>;

/** Readable to everybody below: a pack holds rules and no persons. */
export const rulePack: DocumentType<RulePack, 'decisions'> = {
  kind: 'decisions',
  class: 'A',
  schema: packSchema,
  state: () => 'published',
  on: (body) => body.validFrom,
};
export const packEnd: DocumentType<PackEnd, 'decisions'> = {
  kind: 'decisions',
  class: 'A',
  schema: endSchema,
  state: () => 'withdrawn',
  on: (body) => body.endsOn,
};
export const packFile: DocumentType<PackFile, 'decisions'> = {
  kind: 'decisions',
  class: 'A',
  schema: fileSchema,
  state: () => 'published',
  on: (body) => body.on,
};
