import { done, type Outcome } from '../../../../src/domain/outcome.ts';
import type { ForeignRow } from '../../../../src/ledger/file/rows.ts';
import { askedAnew } from '../../../../src/sync/courier/asks.ts';
import { openAnswer, takeCourierAnswer } from '../../../../src/sync/courier/take-answer.ts';
import { isTooMuch, withdrawnBy } from '../../../../src/sync/desk/brake.ts';
import type { RoundEnd, RoundFault } from '../../../../src/sync/desk/round.ts';
import { added, NOTHING_CAME } from '../../../../src/sync/desk/sync.ts';
import type { CourierTaken, Reply, Shell } from '../../../contract.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { actorOf, type OpenSession } from '../../session.ts';
import { leftOutOf } from '../branch-keys.ts';
import { deskKeys } from '../county-file.ts';
import type { Line } from '../line.ts';
import { enrolledByCourier } from './enrol.ts';
import { takeGroupAnswers } from './groups.ts';
import { courierKept, enrollingByCourier, keepAsks, keepHeard } from './state.ts';
import { courierBytes } from './stick.ts';

type Asked = Omit<Parameters<Shell['takeCourier']>[0], 'folder'>;

/** Answers of the county from a stick, several at once and in whatever order. The part of the branch and that of each group is taken over whole or not at all. */
export async function takeCourier(room: Room, folder: string, { files, mayWithdraw }: Asked): Promise<Reply<readonly CourierTaken[]>> {
  const taken: CourierTaken[] = [];
  for (const file of files) {
    const bytes = await courierBytes(room, folder, file);
    const reply = bytes.ok ? await room.withSession((session) => takeOne(room, session, { bytes: bytes.value, mayWithdraw })) : bytes;
    if (!reply.ok && reply.refusal.code === 'ledger-locked') return reply;
    taken.push({ file, reply });
  }
  return answered(taken);
}

type One = { readonly bytes: Uint8Array; readonly mayWithdraw: boolean };
type Brought = Extract<CourierTaken['reply'], { readonly ok: true }>['value'];

async function takeOne(room: Room, session: OpenSession, { bytes, mayWithdraw }: One): Promise<Reply<Brought>> {
  const { line, drawer, keys } = session;
  const enrolling = line ? undefined : enrollingByCourier(drawer);
  const to = line
    ? { ...deskKeys(line.file), county: line.file.county }
    : enrolling && { county: enrolling.card.county, device: keys.device, deviceKey: Buffer.from(enrolling.fresh.deviceKey, 'base64') };
  if (!to) return refused({ code: 'not-enrolled' });
  const opened = await openAnswer(bytes, to);
  if (!opened.ok) return opened;
  const { whose, enrolment } = opened.value;
  if (enrolling) {
    if (!enrolment) return refused({ code: 'courier-unreadable', path: '/enrolment' });
    const begun = await room.inTurn(() => room.withSession((now) => enrolledByCourier(room, now, enrolling, enrolment)));
    if (!begun.ok) return begun;
  }
  return room.withSession(async (now) => {
    if (!now.line) return refused({ code: 'not-enrolled' });
    const ended = await now.line.byHand(() => takeOver(room, now, now.line!, { answer: opened.value, mayWithdraw }));
    if (!ended.ok) {
      now.line.tookNothing(ended.refusal);
      return ended;
    }
    const { stalled, unread, ...end } = ended.value;
    const came = added(NOTHING_CAME, end.taken, now.line.file.device);
    await now.line.tookByHand(end, came, stalled);
    const kept = await keepAsks(now, { behind: end.behind, unread });
    if (!kept.ok) return kept;
    await keepHeard(now.drawer, whose.number);
    now.line.tell();
    return answered({ number: whose.number, came, enrolled: enrolling !== undefined, ...(stalled && { stalled }) });
  });
}

type Opened = Extract<Awaited<ReturnType<typeof openAnswer>>, { readonly ok: true }>['value'];

/** The branch's own part, then those of its groups; what came of them together. `unread`: groups that were not taken over, `stalled`: why the first of them. */
async function takeOver(
  room: Room,
  session: OpenSession,
  line: Line,
  { answer, mayWithdraw }: { readonly answer: Opened; readonly mayWithdraw: boolean },
): Promise<Outcome<RoundEnd & { readonly stalled?: RoundFault; readonly unread: readonly string[] }, RoundFault>> {
  const { ledger } = session;
  const { documents } = await ledger.facts();
  const brake = async (rows: readonly ForeignRow[]): Promise<RoundFault | undefined> => {
    const withdrawn = withdrawnBy(rows).size;
    if (mayWithdraw || !isTooMuch(withdrawn, documents)) return undefined;
    return { code: 'too-much-withdrawn', withdrawn, documents };
  };
  const anew = askedAnew(courierKept(session.drawer), answer.whose.number);
  const own = await takeCourierAnswer({ ...line.taking(), brake }, answer, anew);
  if (!own.ok) return own;
  const writing = { ledger, actor: actorOf(session), now: () => room.clock.now(), leftOut: leftOutOf(line.file) };
  const groups = await takeGroupAnswers({ line, writing, brake, anew }, answer.groups ?? []);
  if (!groups.ok) return groups;
  const { ends, stalled } = groups.value;
  const all = [own.value, ...ends];
  const [taken, behind] = [all.flatMap((end) => end.taken), all.flatMap((end) => end.behind)];
  const [first, unread] = [stalled[0]?.fault, stalled.map(({ stream }) => stream)];
  return done({ ...own.value, taken, behind, unread, ...(first && { stalled: first }) });
}
