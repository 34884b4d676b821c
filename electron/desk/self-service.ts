import { isOwnRenewal } from '../../src/domain/appraisal/own.ts';
import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';
import { type Candidacy, isOwnCandidacy } from '../../src/domain/election/candidacy.ts';
import type { Election } from '../../src/domain/election/election.ts';
import { isOwnConfirmation } from '../../src/domain/group/participants.ts';
import { isOwnIdea } from '../../src/domain/idea/own.ts';
import { isOwnClaim } from '../../src/domain/plan/own.ts';
import { isOwnObjection } from '../../src/domain/points-line.ts';
import type { Act, SavedEntry, Write } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { type WrittenVersion, writtenBy } from '../../src/ledger/written.ts';
import type { IdentifiedPacket, Reply, SelfServicePacket, Shell } from '../contract.ts';
import { mayBackUpByItself } from './backup/automatic.ts';
import { refusalAtDesk, refusalOfActs } from './may.ts';
import { markOfPin, type PinHolder, readPins, weaknessOfPin, writePins } from './pins.ts';
import { answered, refused } from './refusal.ts';
import type { Room } from './room.ts';
import type { OpenSession } from './session.ts';
import { PIN, PIN_SLOWING } from './tries.ts';
import { orTrouble } from './trouble.ts';

const IDLE_MS = 120_000;

/** The PC is left to its people: the full profile's keys are gone, the ledger stays open for what a participant may do. */
export type SelfService = {
  readonly folder: string;
  readonly organisationName: string;
  readonly ledger: Ledger;
  readonly openedBy: string;
  readonly holders: readonly PinHolder[];
  readonly pepper: Buffer;
  /** In memory only. */
  readonly packets: ReadonlyMap<string, SelfServicePacket>;
  /** What was written since the desk was left to its people, by document. */
  readonly written: Map<string, { readonly version: WrittenVersion; readonly by: string }>;
  readonly idle: NodeJS.Timeout;
  readonly identified?: string;
};

type Services = Pick<Shell, 'setPin' | 'pinHolders' | 'beginSelfService' | 'identify' | 'appendAsParticipant'>;

export const selfServices = (room: Room): Services => ({
  setPin: (request) => room.inTurn(() => room.withSession((session) => setPin(room, session, request))),
  pinHolders: () =>
    room.withSession(async ({ folder, ring }) => answered((await readPins(room.disk, folder, ring)).map(({ personId }) => personId))),
  beginSelfService: (packets) => room.inTurn(() => room.withSession((session) => beginSelfService(room, session, packets))),
  identify: ({ pin }) => room.inTurn(() => inSelfService(room, (at) => identify(room, at, pin))),
  appendAsParticipant: (acts) => room.inTurn(() => inSelfService(room, (at) => append(room, at, acts))),
});

async function setPin(room: Room, session: OpenSession, { personId, pin }: { personId: string; pin: string }): Promise<Reply<null>> {
  const { folder, ring, profile } = session;
  const refusal = refusalAtDesk(profile.role, 'set-pin');
  if (refusal) return refused(refusal);
  const reason = weaknessOfPin(pin);
  if (reason) return refused({ code: 'pin-weak', reason });
  const mark = await markOfPin(pin, ring.of('pin pepper'), room.pinCost);
  const others = (await readPins(room.disk, folder, ring)).filter((holder) => holder.personId !== personId);
  if (others.some((holder) => holder.mark === mark)) return refused({ code: 'pin-taken' });
  await writePins(room.disk, folder, ring, [...others, { personId, mark }]);
  return answered(null);
}

async function beginSelfService(room: Room, session: OpenSession, packets: readonly SelfServicePacket[]): Promise<Reply<null>> {
  const { folder, keys, ring, ledger, drawer, profile, timers, line } = session;
  const holders = await readPins(room.disk, folder, ring);
  const pepper = Buffer.from(ring.of('pin pepper'));
  for (const timer of timers) clearInterval(timer);
  await line?.stop();
  await drawer.settled();
  room.standing = {
    at: 'self-service',
    selfService: {
      folder,
      organisationName: keys.organisation.name,
      ledger,
      openedBy: profile.id,
      holders,
      pepper,
      packets: new Map(packets.map((packet) => [packet.personId, packet])),
      written: new Map(),
      idle: setTimeout(() => void room.inTurn(() => endWhenIdle(room)), IDLE_MS).unref(),
    },
  };
  await room.lastly(session, mayBackUpByItself(session), async () => ring.forget());
  return answered(null);
}

async function endWhenIdle(room: Room): Promise<void> {
  if (room.standing.at !== 'self-service') return;
  await room.shut();
  room.ports.emit({ event: 'self-service-ended' });
}

/** Every call is a sign of somebody being there. */
function inSelfService<T>(room: Room, work: (at: SelfService) => Promise<Reply<T>>): Promise<Reply<T>> {
  if (room.standing.at !== 'self-service') return Promise.resolve(refused({ code: 'ledger-locked' }));
  const { selfService } = room.standing;
  selfService.idle.refresh();
  return orTrouble(selfService.folder, work(selfService));
}

/** A right PIN takes back its own try and no other: a PIN of one's own must not buy guesses at another's. */
async function identify(room: Room, at: SelfService, pin: string): Promise<Reply<IdentifiedPacket>> {
  const tries = await room.triesIn(at.folder);
  const wrong = () => {
    const left = Math.max(0, PIN_SLOWING.free - tries.failures(PIN));
    return refused({ code: 'pin-wrong', left, waitMs: tries.waitMs(PIN) });
  };
  room.standing = { at: 'self-service', selfService: withoutPerson(at) };
  if (tries.waitMs(PIN) > 0) return wrong();
  const takeBack = await tries.count(PIN);
  const mark = await markOfPin(pin, at.pepper, room.pinCost);
  const holder = at.holders.find((known) => known.mark === mark);
  const packet = holder && at.packets.get(holder.personId);
  if (!packet) return wrong();
  await takeBack();
  room.standing = { at: 'self-service', selfService: { ...at, identified: packet.personId } };
  const isFor = (id: string, by: string) => by === packet.personId || packet.shared.includes(id);
  const newer = [...at.written].flatMap(([id, { version, by }]) => (isFor(id, by) ? [version] : []));
  return answered({ ...packet, newer });
}

export const withoutPerson = ({ identified: _, ...at }: SelfService): SelfService => at;

async function append(room: Room, at: SelfService, acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>> {
  if (at.identified === undefined) return refused({ code: 'pin-needed' });
  const refusal = refusalOfActs('participant', acts);
  if (refusal) return refused(refusal);
  for (const { verb, writes } of acts)
    for (const write of writes) if (!(await isOwnWrite(room, at, at.identified, write))) return refused({ code: 'verb-not-allowed', verb });
  const saved = await at.ledger.append(acts, { profileId: at.openedBy, role: 'participant', personId: at.identified });
  if (saved.ok) for (const version of writtenBy(acts, saved.value)) at.written.set(version.id, { version, by: at.identified });
  return saved;
}

type Around = { readonly today: CivilDate; readonly latest: (id: string) => Promise<unknown> };
/** May this person have written `after`, where the ledger's last version is `before`? */
type IsOwn = (before: never, after: never, personId: string, around: Around) => boolean | Promise<boolean>;

const isOpenCandidacy = async (before: Candidacy | undefined, after: Candidacy, personId: string, { latest }: Around) =>
  isOwnCandidacy(before, after, personId, (await latest(after.electionId)) as Election | undefined);

/** What a participant's act may write, whatever its verb. */
const OWN: { readonly [type: string]: IsOwn } = {
  'golden-idea': isOwnIdea,
  'points-line': isOwnObjection,
  'autonomous-group': isOwnConfirmation,
  candidacy: isOpenCandidacy,
  claim: (before, after, personId, { today }) => isOwnClaim(before, after, personId, today),
  'group-appraisal': (before, after, personId, { today }) => isOwnRenewal(before, after, personId, today),
};

/** The window can be made to say anything: what a record was before is read from the ledger itself. */
async function isOwnWrite(room: Room, { ledger }: SelfService, personId: string, { type, id, body }: Write): Promise<boolean> {
  const isOwn = Object.hasOwn(OWN, type) ? OWN[type] : undefined;
  if (!isOwn || body === null) return false;
  const latest = async (of: string): Promise<unknown> => JSON.parse((await lastBody(ledger, of)) ?? 'null') ?? undefined;
  const around = { today: civilDateAt(room.clock.now()), latest };
  return isOwn((await latest(id)) as never, JSON.parse(body) as never, personId, around);
}

async function lastBody(ledger: Ledger, id: string): Promise<string | undefined> {
  const history = await ledger.history(id);
  const last = history.ok && history.value.findLast((record) => 'entry' in record);
  if (!last || !('entry' in last)) return undefined;
  const { header, bodies } = last.entry;
  return bodies[header.writes.findIndex((write) => write.id === id)]?.body;
}
