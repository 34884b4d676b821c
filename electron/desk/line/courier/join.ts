import { randomUUID } from 'node:crypto';
import { NO_ENTRY } from '../../../../src/ledger/chain.ts';
import type { CourierRequest } from '../../../../src/sync/courier/content.ts';
import { courierFile } from '../../../../src/sync/courier/file.ts';
import { FORMAT, SUITE } from '../../../../src/sync/courier/header.ts';
import { sealContent } from '../../../../src/sync/courier/seal.ts';
import { openAnswer } from '../../../../src/sync/courier/take-answer.ts';
import type { Enrolment } from '../../../../src/sync/enrolment.ts';
import { MOST_BYTES, PROTOCOL } from '../../../../src/sync/protocol.ts';
import type { CourierTaken, Reply, Session, Shell, ShellRefusal, StartState } from '../../../contract.ts';
import { mayHold, refusalOfFolder } from '../../first-start.ts';
import { labelOf } from '../../label.ts';
import { weakness } from '../../password.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { startState } from '../../start.ts';
import { orElsewhere } from '../../trouble.ts';
import { newDeviceKey } from '../county-file.ts';
import { beginJoined, countyFile, openKeys, readKeys } from '../join.ts';
import { type CourierCard, cardAt } from './card.ts';
import { forgetJoining, type JoiningFile, keepJoining, openOwn, readJoining, sealOwn } from './joining.ts';
import { keepCourier } from './state.ts';
import { courierBytes, courierFilesIn, putOnStick } from './stick.ts';
import { takeCourier } from './take.ts';

/** The only file that is written before there is a ledger. */
const NUMBER = 1;

/** A further PC of a branch that meets its county by stick alone: the county's card came on it, the request goes back on it. */
export async function askToJoin(room: Room, stick: string, asked: Parameters<Shell['askToJoin']>[0]): Promise<Reply<StartState>> {
  const folder = room.folders.pathOf(asked.folder);
  if (folder === undefined) return refused({ code: 'folder-unknown' });
  const { name, role, password } = asked.profile;
  const refusal = weakness(password) ?? mayHold(role) ?? (await refusalOfFolder(room, folder));
  if (refusal) return refused(refusal);
  const card = await cardAt(room, stick, asked.file);
  if (!card.ok) return card;
  const { deviceKey, publicKey } = newDeviceKey();
  const device = randomUUID();
  const at = new Date(room.clock.now()).toISOString();
  const request = await requestFile(card.value, { device, deviceKey, publicKey, at });
  const put = await putOnStick(room, stick, stemOf(device), request);
  if (!put.ok) return put;
  const own = await sealOwn(room, device, { deviceKey, profile: { name, role } }, password);
  const written = { label: labelOf(stick), name: put.value, request: request.toString('base64') };
  await keepJoining(room, { card: card.value, folder, device, own, at, ...written });
  return answered(await startState(room));
}

/** The stick was lost: the same request once more, so that the county knows it again. */
export async function askToJoinAgain(room: Room, stick: string): Promise<Reply<StartState>> {
  const joining = await readJoining(room);
  if (!joining) return refused({ code: 'not-enrolled' });
  const put = await putOnStick(room, stick, stemOf(joining.device), Buffer.from(joining.request, 'base64'));
  if (!put.ok) return put;
  await keepJoining(room, { ...joining, label: labelOf(stick), name: put.value });
  return answered(await startState(room));
}

/** The answer is here: it brings the branch's keys, wrapped under its recovery key, and its records. */
export async function joinByCourier(room: Room, stick: string, asked: Parameters<Shell['joinByCourier']>[0]): Promise<Reply<Session>> {
  const joining = await readJoining(room);
  if (!joining) return refused({ code: 'not-enrolled' });
  const { folder, device } = joining;
  const keys = readKeys({ by: 'recovery-key', recoveryKey: asked.recoveryKey });
  if (!keys.ok) return keys;
  const refusal = await refusalOfFolder(room, folder);
  if (refusal) return refused(refusal);
  const own = await openOwn(joining, asked.password);
  if (!own) return refused({ code: 'password-wrong', waitMs: 0, failures: 1 });
  const found = await orElsewhere(stick, answerOn(room, stick, joining, own.deviceKey));
  if (!found.ok) return found;
  const { enrolment, file } = found.value;
  const opened = await openKeys(keys.value, enrolment);
  if (!opened.ok) return opened;
  const county = countyFile(room, { device: { device, deviceKey: own.deviceKey }, enrolment, share: opened.value });
  const profile = { ...own.profile, password: asked.password };
  const begun = await room.inTurn(() => beginJoined(room, { folder, file: county, profile }));
  if (!begun.ok) return begun;
  await forgetJoining(room);
  await room.withSession(async ({ drawer }) => answered(await keepCourier(drawer, { last: NUMBER, out: [] })));
  // The branch's ledger is there already. What is not taken over is said in its window, and the same answer may be taken in again.
  const untaken = refusalIn(await takeCourier(room, stick, { files: [file], mayWithdraw: false }));
  const { notes } = begun.value;
  return untaken ? answered({ ...begun.value, notes: [...notes, { note: 'first-answer-refused', refusal: untaken }] }) : begun;
}

function refusalIn(taken: Reply<readonly CourierTaken[]>): ShellRefusal | undefined {
  if (!taken.ok) return taken.refusal;
  return taken.value.flatMap(({ reply }) => (reply.ok ? [] : [reply.refusal]))[0];
}

type Answered = { readonly enrolment: Enrolment; readonly file: string };

/** Of what lies on the stick, the county's answer to this PC. */
async function answerOn(room: Room, stick: string, { card, device }: JoiningFile, deviceKey: string): Promise<Reply<Answered>> {
  const files = await courierFilesIn(room, stick, device);
  if (!files.ok) return files;
  const own = files.value.find((one) => 'kind' in one && one.kind === 'answer' && one.isOwn);
  if (!own) return refused({ code: 'joining-not-answered', label: labelOf(stick) });
  const bytes = await courierBytes(room, stick, own.file);
  if (!bytes.ok) return bytes;
  const opened = await openAnswer(bytes.value, { county: card.county, device, deviceKey: Buffer.from(deviceKey, 'base64') });
  if (!opened.ok) return opened;
  const { enrolment } = opened.value;
  return enrolment ? answered({ enrolment, file: own.file }) : refused({ code: 'courier-unreadable', path: '/enrolment' });
}

type Own = { readonly device: string; readonly deviceKey: string; readonly publicKey: string; readonly at: string };

/** It knows no stream, offers nothing, and asks for everything. */
async function requestFile({ county, code }: CourierCard, { device, deviceKey, publicKey, at }: Own): Promise<Buffer> {
  const whose = { device, number: NUMBER };
  const content: CourierRequest = {
    whose,
    enrolment: { protocol: PROTOCOL, code, device, deviceKey: publicKey },
    request: {
      protocol: PROTOCOL,
      county: county.id,
      epoch: county.epoch,
      head: { incarnation: 0, seq: 0, commitment: NO_ENTRY },
      vector: {},
      formerRules: true,
      offers: [],
      mostBytes: MOST_BYTES,
    },
  };
  const header = { courier: FORMAT, suite: SUITE, kind: 'request', county: county.id, ...whose, epoch: county.epoch, at } as const;
  const sealed = await sealContent(content, Buffer.from(county.publicKey, 'base64'));
  return courierFile({ ...header, count: 0, first: 0, last: 0 }, sealed, Buffer.from(deviceKey, 'base64'));
}

const stemOf = (device: string) => `加入申请-${device.slice(0, 8)}`;
