import { done } from '../../../domain/outcome.ts';
import { BEFORE_FIRST } from '../../../ledger/verdict.ts';
import { type CourierAnswer, type GroupAnswered, MOST_ANSWER_BYTES } from '../../../sync/courier/content.ts';
import { courierFile } from '../../../sync/courier/file.ts';
import { FORMAT, SUITE } from '../../../sync/courier/header.ts';
import { sealContent } from '../../../sync/courier/seal.ts';
import type { Enrolment } from '../../../sync/enrolment.ts';
import { MOST_BYTES, type StreamAnswer, type SyncAnswer, type SyncRequest } from '../../../sync/protocol.ts';
import type { County } from '../../county.ts';
import type { Device, DeviceOutcome } from '../device.ts';
import { answerOfGroup } from '../group-sync.ts';
import { identityOf } from '../identity.ts';
import { answerTo } from '../sync.ts';
import type { TakenAll, TakenGroup } from './take-all.ts';

type Answering = {
  readonly device: Device;
  readonly number: number;
  readonly request: SyncRequest;
  readonly taken: TakenAll;
  readonly groups: readonly TakenGroup[];
  readonly enrolment: Enrolment | undefined;
};

/** The answer to one request, sealed for the key that the PC signs with, and signed by the county. */
export async function answerFile(county: County, { device, number, request, taken, groups, enrolment }: Answering): Promise<Buffer> {
  const identity = identityOf(county.key);
  let left = MOST_ANSWER_BYTES;
  const whole = await wholeAnswer(request, left, async (part) => done(await answerTo(county, device, part, taken)));
  if (!whole.ok) throw new Error('a branch is told of its own stream');
  const { answer } = whole.value;
  left = whole.value.left;
  const answered: GroupAnswered[] = [];
  for (const group of groups) {
    const { stream } = group.request;
    const told = await groupAnswer(county, device, group, left);
    left = told.ok ? told.value.left : left;
    answered.push(told.ok ? { stream, answer: told.value.answer } : { stream, refusal: told.refusal });
  }
  const whose = { device: device.id, number };
  const { branchKey, reads } = request;
  const told = { branchKey: branchKey !== undefined && taken.state !== 'behind', ...(reads && taken.state !== 'waiting' && { reads }) };
  const content: CourierAnswer = { whose, ...(enrolment && { enrolment }), answer, ...(answered.length > 0 && { groups: answered }), told };
  const own = answer.streams[device.stream];
  const seqs = own?.state === 'rows' ? own.rows.map(({ verdict }) => verdict.seq) : [];
  const header = { courier: FORMAT, suite: SUITE, kind: 'answer', county: identity.county, stream: device.stream, ...whose } as const;
  const figures = { count: rowsIn([answer, ...answered.flatMap((one) => one.answer ?? [])]), first: seqs[0] ?? 0, last: seqs.at(-1) ?? 0 };
  const sealed = await sealContent(content, Buffer.from(device.public_key, 'base64'));
  return courierFile({ ...header, epoch: answer.epoch, at: answer.at, ...figures }, sealed, identity.privateKey);
}

async function groupAnswer(county: County, device: Device, { request, taken }: TakenGroup, left: number): Promise<DeviceOutcome<Whole>> {
  return taken.ok
    ? wholeAnswer(request, left, (part) => answerOfGroup(county, device, { ...part, stream: request.stream }, taken.value))
    : taken;
}

type Whole = { readonly answer: SyncAnswer; readonly left: number };

/** Answer after answer, as rounds over a line would bring them, put together into one; `left` is what others may still add to the file. */
async function wholeAnswer(
  request: SyncRequest,
  most: number,
  ask: (part: SyncRequest) => Promise<DeviceOutcome<SyncAnswer>>,
): Promise<DeviceOutcome<Whole>> {
  const vector = { ...request.vector };
  let whole: SyncAnswer | undefined;
  for (let left = most; ; ) {
    const asked = await ask({ ...request, vector, mostBytes: Math.max(0, Math.min(left, MOST_BYTES)) });
    if (!asked.ok) return asked;
    const part = asked.value;
    left -= Buffer.byteLength(JSON.stringify(part));
    whole = whole ? together(whole, part) : part;
    let isMore = false;
    for (const [stream, told] of Object.entries(part.streams)) {
      const end = told.state === 'rows' ? told.rows.at(-1)?.verdict : undefined;
      if (end) vector[stream] = { seq: end.seq, hash: end.hash };
      isMore ||= told.state === 'rows' && told.last.seq > (vector[stream] ?? BEFORE_FIRST).seq;
    }
    if (!isMore || left <= 0) return done({ answer: whole, left });
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

const rowsIn = (answers: readonly SyncAnswer[]): number =>
  answers.flatMap(({ streams }) => Object.values(streams)).reduce((sum, told) => sum + (told.state === 'rows' ? told.rows.length : 0), 0);
