import { type Outcome, refuse } from '../../domain/outcome.ts';
import type { CourierRefusal } from '../../domain/refusals/courier.ts';
import type { Place } from '../../ledger/verdict.ts';
import { type RoundEnd, type RoundFault, type Taking, takeAnswer } from '../desk/round.ts';
import type { CountyCard } from '../enrolment.ts';
import type { StreamAnswer, SyncAnswer } from '../protocol.ts';
import { answerIn, type CourierAnswer } from './content.ts';
import { type CourierFile, isCourierSigned, readCourierFile } from './file.ts';
import { openContent } from './seal.ts';

type Receiver = { readonly county: CountyCard; readonly device: string; readonly deviceKey: Uint8Array };

/** An answer file of this PC's county for this PC, opened. Everything else is refused with what it is. */
export async function openAnswer(bytes: Uint8Array, to: Receiver): Promise<Outcome<CourierAnswer, CourierRefusal>> {
  const read = readCourierFile(bytes);
  if (!read.ok) return read;
  const refusal = refusalOf(read.value, to);
  if (refusal) return refuse(refusal);
  const content = await openContent(read.value.sealed, to.deviceKey);
  return content.ok ? answerIn(content.value, read.value.header) : content;
}

function refusalOf(file: CourierFile, { county, device }: Receiver): CourierRefusal | undefined {
  const { header } = file;
  if (header.county !== county.id) return { code: 'courier-of-another-county', county: header.county };
  if (header.kind !== 'answer' || header.device !== device)
    return { code: 'courier-not-for-here', kind: header.kind, device: header.device };
  return isCourierSigned(file, Buffer.from(county.publicKey, 'base64')) ? undefined : { code: 'courier-signature-wrong' };
}

/**
 * Takes an answer over at whatever time it comes: before or after others, twice, or when the line has brought the same rows already. What
 * this ledger has is passed over; what does not follow is refused whole.
 */
export async function takeCourierAnswer(
  taking: Taking,
  { answer, told: { reads } }: Pick<CourierAnswer, 'answer' | 'told'>,
): Promise<Outcome<RoundEnd, RoundFault>> {
  const request = { vector: Object.fromEntries(taking.ledger.standing().places), ...(reads && { reads }) };
  const asked = { request, offered: new Map<string, string>() };
  return takeAnswer(taking, asked, onlyNews(answer, asked.request.vector));
}

type Vector = Readonly<Record<string, Place>>;

function onlyNews(answer: SyncAnswer, vector: Vector): SyncAnswer {
  const streams = Object.entries(answer.streams).map(([stream, told]): [string, StreamAnswer] => {
    if (told.state === 'behind') return [stream, told];
    const has = vector[stream]?.seq ?? 0;
    return [stream, { ...told, rows: told.rows.filter(({ verdict }) => verdict.seq > has) }];
  });
  return { ...answer, streams: Object.fromEntries(streams) };
}
