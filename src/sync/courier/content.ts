import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { done, type Outcome, refuse } from '../../domain/outcome.ts';
import type { CourierFileRefusal } from '../../domain/refusals/courier.ts';
import type { CountysNo } from '../desk/post.ts';
import {
  type Enrolment,
  type EnrolmentAgain,
  type EnrolmentRequest,
  enrolmentAgainSchema,
  enrolmentRequestSchema,
  enrolmentSchema,
} from '../enrolment.ts';
import {
  type NoticeRead,
  offerSchema,
  type ReturnedRows,
  returnedRowsSchema,
  type SyncAnswer,
  type SyncRequest,
  syncAnswerSchema,
  syncRequestSchema,
} from '../protocol.ts';
import type { CourierHeader } from './header.ts';

/** One file bears this much; what is over goes into the next. */
export const MOST_OFFERS_IN_FILE = 30_000;
export const MOST_CONTENT_BYTES = 48_000_000;
/** Of rows in an answer: a connected desk brings it home over its line. */
export const MOST_ANSWER_BYTES = 20_000_000;

/** Whose file it is stands inside of the seal once more: nobody signs another's sealed work as his own. */
export type Whose = Pick<CourierHeader, 'device' | 'number'>;
const whose = Type.Object({ device: Type.String(), number: Type.Integer() }, { additionalProperties: false });

/** What a PC says to its county. What has a place on the wire is the same here, only more of it. */
export type CourierRequest = {
  readonly whose: Whose;
  /** The PC is not known yet. */
  readonly enrolment?: EnrolmentRequest;
  /** The county's own word about this PC, for a county that was restored from before it knew it. */
  readonly again?: EnrolmentAgain;
  /** Rows that a restored county lost, oldest first. */
  readonly returned?: readonly ReturnedRows[];
  readonly request: SyncRequest;
  /** One for the stream of each group across enterprises that the PC's enterprise is in. */
  readonly groups?: readonly GroupRequest[];
};
/** A request that names the stream of a group: about that stream, and nothing else. */
export type GroupRequest = SyncRequest & { readonly stream: string };

/** What the county says of one group; where it does not let the enterprise in, why. */
export type GroupAnswered = { readonly stream: string } & (
  | { readonly answer: SyncAnswer; readonly refusal?: never }
  | { readonly refusal: CountysNo; readonly answer?: never }
);

/** What the county says to the PC: the answer to the request of that number, and what it may need to take it over at any later time. */
export type CourierAnswer = {
  readonly whose: Whose;
  readonly enrolment?: Enrolment;
  readonly answer: SyncAnswer;
  readonly groups?: readonly GroupAnswered[];
  readonly told: { readonly branchKey: boolean; readonly reads?: readonly NoticeRead[] };
};

const closed = { additionalProperties: false };
/** Fields of a later version pass. */
const newer = { additionalProperties: true };
const requestInFile = Type.Object(
  { ...syncRequestSchema.properties, offers: Type.Array(offerSchema, { maxItems: MOST_OFFERS_IN_FILE }) },
  newer,
);
const groupStream = Type.String({ pattern: '^[!-~]{1,64}$' });
const request = Compile(
  Type.Object(
    {
      whose,
      enrolment: Type.Optional(enrolmentRequestSchema),
      again: Type.Optional(enrolmentAgainSchema),
      returned: Type.Optional(Type.Array(returnedRowsSchema, { maxItems: 1_000 })),
      request: requestInFile,
      groups: Type.Optional(Type.Array(Type.Object({ ...requestInFile.properties, stream: groupStream }, newer), { maxItems: 1_000 })),
    },
    closed,
  ),
);
const answer = Compile(
  Type.Object(
    {
      whose,
      enrolment: Type.Optional(enrolmentSchema),
      answer: syncAnswerSchema,
      groups: Type.Optional(
        Type.Array(
          Type.Union([
            Type.Object({ stream: groupStream, answer: syncAnswerSchema }, closed),
            Type.Object({ stream: groupStream, refusal: Type.Object({ code: Type.String({ maxLength: 100 }) }, newer) }, closed),
          ]),
          { maxItems: 1_000 },
        ),
      ),
      told: Type.Object({ branchKey: Type.Boolean(), reads: syncRequestSchema.properties.reads }, { additionalProperties: true }),
    },
    newer,
  ),
);

export const requestIn = (content: unknown, header: CourierHeader): Outcome<CourierRequest, CourierFileRefusal> =>
  checked<CourierRequest>(request, content, header);
export const answerIn = (content: unknown, header: CourierHeader): Outcome<CourierAnswer, CourierFileRefusal> =>
  checked<CourierAnswer>(answer, content, header);

type Shape = {
  readonly Check: (value: unknown) => boolean;
  readonly Errors: (value: unknown) => readonly { readonly instancePath: string }[];
};

function checked<T extends { readonly whose: Whose }>(
  shape: Shape,
  content: unknown,
  header: CourierHeader,
): Outcome<T, CourierFileRefusal> {
  if (!shape.Check(content)) return refuse({ code: 'courier-unreadable', path: shape.Errors(content)[0]?.instancePath ?? '' });
  const { whose: found } = content as T;
  if (found.device !== header.device || found.number !== header.number) return refuse({ code: 'courier-unreadable', path: '/whose' });
  return done(content as T);
}
