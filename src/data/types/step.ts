import { type TSchema, Type } from 'typebox';
import { civilDate, literals, text } from './parts.ts';

const closed = { additionalProperties: false };

export const role = literals('secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'participant');
export const paper = Type.Object(
  {
    issuer: text(60),
    documentNumber: text(60),
    decidedOn: civilDate,
    signatory: text(40),
    opinion: Type.Optional(text(500)),
    registerNumber: Type.Optional(text(60)),
  },
  closed,
);

/** The steps of a record whose states are `state`. */
export const steps = <State extends TSchema>(state: State) =>
  Type.Array(
    Type.Object(
      {
        to: state,
        on: civilDate,
        by: text(36),
        role,
        reason: Type.Optional(text(500)),
        paper: Type.Optional(paper),
        evidenceIds: Type.Optional(Type.Array(text(36))),
      },
      closed,
    ),
  );

export const publicity = Type.Object(
  { from: civilDate, workingDays: Type.Integer({ minimum: 0, maximum: 60 }), until: civilDate, checked: Type.Boolean() },
  closed,
);
