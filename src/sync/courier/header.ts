import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';

/**
 * The first line of a courier file, readable by whoever finds the stick: for whom, from whom, how much, in which suite. No names and
 * nothing of the contents.
 */
export const FORMAT = 1;
/** Sealed in the age format for an X25519 key, signed with Ed25519, SHA-256 throughout. Another suite gets another name. */
export const SUITE = 'age-x25519-ed25519-sha256';

const id = Type.String({ pattern: '^[!-~]{1,64}$' });
const count = Type.Integer({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER });
const hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

const headerSchema = Type.Object(
  {
    courier: Type.Literal(FORMAT),
    suite: Type.Literal(SUITE),
    /** A `request` goes up to the county, an `answer` down to the PC that wrote the request of the same number. */
    kind: Type.Enum(['request', 'answer']),
    county: id,
    /** Missing while a PC that joins a branch does not know its stream yet. */
    stream: Type.Optional(id),
    device: id,
    /** Of the files that this device wrote, from 1. */
    number: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    epoch: Type.Integer({ minimum: 1, maximum: Number.MAX_SAFE_INTEGER }),
    at: Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?Z$' }),
    /** Entries of a request, by their place in the device's chain; rows of an answer, by their place in the stream's log. */
    count,
    first: count,
    last: count,
    /** Of what is sealed. */
    bytes: count,
    digest: hash,
  },
  // Fields of a later version pass: the signature covers them.
  { additionalProperties: true },
);
export type CourierHeader = Static<typeof headerSchema>;

const shape = Compile(headerSchema);
const tagged = Compile(Type.Object({ courier: Type.Integer(), suite: Type.String({ maxLength: 64 }) }, { additionalProperties: true }));

/** The header of a line; of a format or suite that is not known here, its name. */
export function readHeader(line: string): { readonly header: CourierHeader } | { readonly suite: string } | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (shape.Check(parsed)) return { header: parsed };
  if (!tagged.Check(parsed)) return undefined;
  const { courier, suite } = parsed;
  return courier === FORMAT && suite === SUITE ? undefined : { suite: courier === FORMAT ? suite : `${courier} ${suite}` };
}
