import { BEFORE_FIRST } from '../../../ledger/verdict.ts';
import { type CourierAnswer, MOST_ANSWER_BYTES } from '../../../sync/courier/content.ts';
import { courierFile } from '../../../sync/courier/file.ts';
import { FORMAT, SUITE } from '../../../sync/courier/header.ts';
import { sealContent } from '../../../sync/courier/seal.ts';
import type { Enrolment } from '../../../sync/enrolment.ts';
import { MOST_BYTES, type StreamAnswer, type SyncAnswer, type SyncRequest } from '../../../sync/protocol.ts';
import type { County } from '../../county.ts';
import type { Device } from '../device.ts';
import { identityOf } from '../identity.ts';
import { answerTo } from '../sync.ts';
import type { TakenAll } from './take-all.ts';

type Answering = {
  readonly device: Device;
  readonly number: number;
  readonly request: SyncRequest;
  readonly taken: TakenAll;
  readonly enrolment: Enrolment | undefined;
};

/** The answer to one request, sealed for the key that the PC signs with, and signed by the county. */
export async function answerFile(county: County, { device, number, request, taken, enrolment }: Answering): Promise<Buffer> {
  const identity = identityOf(county.key);
  const answer = await wholeAnswer(county, device, request, taken);
  const whose = { device: device.id, number };
  const { branchKey, reads } = request;
  const told = { branchKey: branchKey !== undefined && taken.state !== 'behind', ...(reads && taken.state !== 'waiting' && { reads }) };
  const content: CourierAnswer = { whose, ...(enrolment && { enrolment }), answer, told };
  const own = answer.streams[device.stream];
  const seqs = own?.state === 'rows' ? own.rows.map(({ verdict }) => verdict.seq) : [];
  const header = { courier: FORMAT, suite: SUITE, kind: 'answer', county: identity.county, stream: device.stream, ...whose } as const;
  const figures = { count: rowsIn(answer), first: seqs[0] ?? 0, last: seqs.at(-1) ?? 0 };
  const sealed = await sealContent(content, Buffer.from(device.public_key, 'base64'));
  return courierFile({ ...header, epoch: answer.epoch, at: answer.at, ...figures }, sealed, identity.privateKey);
}

/** Answer after answer, as rounds over a line would bring them, put together into one. */
async function wholeAnswer(county: County, device: Device, request: SyncRequest, taken: TakenAll): Promise<SyncAnswer> {
  const vector = { ...request.vector };
  let whole: SyncAnswer | undefined;
  for (let left = MOST_ANSWER_BYTES; ; ) {
    const part = await answerTo(county, device, { ...request, vector, mostBytes: Math.min(left, MOST_BYTES) }, taken);
    left -= Buffer.byteLength(JSON.stringify(part));
    whole = whole ? together(whole, part) : part;
    let isMore = false;
    for (const [stream, told] of Object.entries(part.streams)) {
      const end = told.state === 'rows' ? told.rows.at(-1)?.verdict : undefined;
      if (end) vector[stream] = { seq: end.seq, hash: end.hash };
      isMore ||= told.state === 'rows' && told.last.seq > (vector[stream] ?? BEFORE_FIRST).seq;
    }
    if (!isMore || left <= 0) return whole;
  }
}

function together(before: SyncAnswer, after: SyncAnswer): SyncAnswer {
  const streams = Object.entries(after.streams).map(([stream, told]): [string, StreamAnswer] => {
    const earlier = before.streams[stream];
    if (told.state === 'behind' || earlier?.state !== 'rows') return [stream, told];
    return [stream, { ...told, rows: [...earlier.rows, ...told.rows] }];
  });
  return { ...after, streams: { ...before.streams, ...Object.fromEntries(streams) } };
}

const rowsIn = ({ streams }: SyncAnswer) =>
  Object.values(streams).reduce((sum, told) => sum + (told.state === 'rows' ? told.rows.length : 0), 0);
