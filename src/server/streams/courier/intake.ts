import type { CourierResult } from '../../../domain/county/courier-result.ts';
import { done, refuse } from '../../../domain/outcome.ts';
import { type CourierRequest, requestIn } from '../../../sync/courier/content.ts';
import { type CourierFile, isCourierSigned, readCourierFile } from '../../../sync/courier/file.ts';
import { openContent } from '../../../sync/courier/seal.ts';
import type { Enrolment } from '../../../sync/enrolment.ts';
import type { County } from '../../county.ts';
import { noteClock } from '../clock.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { enrolledBefore } from '../enrolment-answer.ts';
import { identityOf } from '../identity.ts';
import { takeBack } from '../returned-rows.ts';
import { refusalOfRequest } from '../sync.ts';
import { admit, deviceAt } from './admit.ts';
import { answerFile } from './answer-file.ts';
import { ofRevoked } from './of-revoked.ts';
import { inGroups, takeFile } from './take-all.ts';
import { keepWaiting, takeWaiting } from './waiting.ts';

export type CourierTaken = { readonly result: CourierResult; readonly answer: Buffer };
export type OpenedFile = { readonly file: CourierFile; readonly device: Device; readonly content: CourierRequest };

/**
 * Takes one file of one PC in, through the same code as its requests over a line, and writes the answer. `carrier` is whoever brings it:
 * wrong enrolment codes slow that one down. The same file again gets an answer again and changes nothing.
 */
export async function takeCourier(county: County, bytes: Uint8Array, carrier: string): Promise<DeviceOutcome<CourierTaken>> {
  const read = readCourierFile(bytes);
  if (!read.ok) return read;
  const opened = await open(county, { file: read.value, bytes }, carrier);
  if (!opened.ok) return opened;
  const { file, device, content, enrolment } = opened.value;
  const { request } = content;
  for (const each of [request, ...(content.groups ?? [])]) {
    const refusal = refusalOfRequest(county, device, each);
    if (refusal) return refuse(refusal);
  }
  await noteClock(county, device, { said: file.header.at, by: 'stick' });
  for (const rows of content.returned ?? []) await takeBack(county, device, rows);
  const { own: taken, groups, state } = await takeFile(county, device, content);
  if (state === 'waiting') {
    const full = await keepWaiting(county, device, file, bytes);
    if (full) return refuse(full);
  }
  const behindIt = await takeWaiting(county, device);
  const { number, count } = file.header;
  const about = { organisationId: device.organisation_id, stream: device.stream, device: device.id, number, count };
  // It came while the file that it waits for was being taken in.
  const isThrough = state === 'waiting' && behindIt.some((one) => one.number === number);
  const result: CourierResult = {
    ...about,
    state: isThrough ? 'taken' : state,
    accepted: sum([taken, ...inGroups(groups), ...behindIt].map((one) => one.accepted)),
    refused: sum([taken, ...inGroups(groups), ...behindIt].map((one) => one.refused)),
    enrolled: enrolment !== undefined,
    behindIt: behindIt.map((one) => one.number).filter((one) => one !== number),
  };
  return done({ result, answer: await answerFile(county, { device, number, request, taken, groups, enrolment }) });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

type Opened = OpenedFile & { readonly enrolment: Enrolment | undefined };

/** Whose it is, before anything in it is believed: the device's signature, and of a new PC that of the key with which it enrols. */
async function open(
  county: County,
  { file, bytes }: { readonly file: CourierFile; readonly bytes: Uint8Array },
  carrier: string,
): Promise<DeviceOutcome<Opened>> {
  const { header } = file;
  const { county: here, privateKey } = identityOf(county.key);
  if (header.county !== here) return refuse({ code: 'courier-of-another-county', county: header.county });
  if (header.kind !== 'request') return refuse({ code: 'courier-not-for-here', kind: header.kind, device: header.device });
  const known = header.stream === undefined ? undefined : await deviceAt(county.engine.db, header.stream, header.device);
  if (known && !isCourierSigned(file, Buffer.from(known.public_key, 'base64'))) return refuse({ code: 'courier-signature-wrong' });
  if (known?.revoked_at) return ofRevoked(county, known, { since: known.revoked_at, file, bytes });
  const plain = await openContent(file.sealed, privateKey);
  if (!plain.ok) return plain;
  const content = requestIn(plain.value, header);
  if (!content.ok) return content;
  if (!known) return admit(county, file, content.value, carrier);
  const { enrolment } = content.value;
  const again = enrolment && (await county.engine.transaction((tx) => enrolledBefore(tx, county, enrolment)));
  return done({ file, device: known, content: content.value, enrolment: again });
}
