import { Type } from 'typebox';
import { COURIER_STATES, type CourierState } from '../../../domain/county/courier-result.ts';
import { done } from '../../../domain/outcome.ts';
import { MOST_FILE_BYTES } from '../../../sync/courier/file.ts';
import { readHeader } from '../../../sync/courier/header.ts';
import { accountOf, type Endpoint, endpoint } from '../../http/endpoint.ts';
import { closed, uuid } from '../../http/parts.ts';
import type { Device } from '../device.ts';
import { deviceEndpoint } from '../device-endpoint.ts';
import { countyCard } from '../identity.ts';
import { organisationOf } from '../stream-organisation.ts';
import { takeCourier } from './intake.ts';

const BODY_LIMIT = Math.ceil((MOST_FILE_BYTES * 4) / 3) + 10_000;
const base64 = Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$', minLength: 1, maxLength: BODY_LIMIT });
const body = Type.Object({ file: base64 }, closed);
const count = Type.Integer({ minimum: 0 });
const result = Type.Object(
  {
    state: Type.Unsafe<CourierState>({ type: 'string', enum: [...COURIER_STATES] }),
    organisationId: uuid,
    stream: Type.String(),
    device: Type.String(),
    number: count,
    count,
    accepted: count,
    refused: count,
    enrolled: Type.Boolean(),
    behindIt: Type.Array(count),
  },
  closed,
);
const answer = Type.Object({ result, answer: Type.String() }, closed);

const bytesOf = (file: string) => Buffer.from(file, 'base64');
/** Enough of a file for its first line. */
const HEAD_CHARACTERS = 4_000;

const takeIn = endpoint('POST /api/courier', {
  summary: 'Takes in a file that a PC without a network wrote, and gives back the answer file',
  shape: { body, answer },
  bodyLimit: BODY_LIMIT,
  about: async ({ body: { file } }, db) => {
    const read = readHeader(bytesOf(file.slice(0, HEAD_CHARACTERS)).toString('utf8').split('\n', 1)[0] ?? '');
    return read && 'header' in read && read.header.stream !== undefined ? organisationOf(db, read.header.stream) : [];
  },
  transaction: 'own',
  does: async (act, { body: { file } }) => {
    const taken = await takeCourier(act.county, bytesOf(file), `account ${accountOf(act).accountId}`);
    if (!taken.ok) return taken;
    const { stream, device, number, state, accepted, refused } = taken.value.result;
    act.note({ stream, device, file: number, state, accepted, refused });
    return done({ result: taken.value.result, answer: taken.value.answer.toString('base64') });
  },
});

/** What a PC must know of the county before it can write its first file; on a stick together with its code. */
const card = endpoint('GET /api/county-card', {
  summary: 'The county’s name and public key, for a PC that will never meet it',
  shape: { answer: Type.Object({ id: Type.String(), name: Type.String(), publicKey: Type.String(), epoch: count }, closed) },
  does: async ({ county, db }) => done(await countyCard(db, county.key)),
});

export const courierEndpoints: readonly Endpoint[] = [
  takeIn,
  card,
  deviceEndpoint<{ readonly file: string }>('POST /sync/courier', {
    summary: 'A PC brings the file of another one along, and takes its answer home',
    body,
    answer,
    bodyLimit: BODY_LIMIT,
    perMinute: 60,
    asks: 'device',
    does: async (county, carrier: Device, { file }) => {
      const taken = await takeCourier(county, bytesOf(file), `device ${carrier.stream} ${carrier.id}`);
      return taken.ok ? done({ result: taken.value.result, answer: taken.value.answer.toString('base64') }) : taken;
    },
  }),
];
