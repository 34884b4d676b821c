import { civilDateAt } from '../../src/domain/civil-date.ts';
import type { Act, SavedEntry } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';
import { type WrittenVersion, writtenBy } from '../../src/ledger/written.ts';
import type { IdentifiedPacket, Reply, SelfServicePacket, Shell } from '../contract.ts';
import { mayBackUpByItself } from './backup/automatic.ts';
import { refusalAtDesk, refusalOfActs } from './may.ts';
import { isOwnWrite } from './own-writes.ts';
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
  readonly written: Map<string, Written>;
  readonly idle: NodeJS.Timeout;
  readonly identified?: string;
};

type Written = { readonly version: WrittenVersion; readonly by: string };
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
  if (room.urn.is === 'closed') return refused({ code: 'vote-not-counted' });
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
  const isFor = (id: string, { version, by }: Written) => {
    const { personId, groupId } = JSON.parse(version.body);
    return [by, personId].includes(packet.personId) || packet.shared.includes(id) || packet.leads.includes(groupId);
  };
  const newer = [...at.written].flatMap(([id, written]) => (isFor(id, written) ? [written.version] : []));
  return answered({ ...packet, newer });
}

export const withoutPerson = ({ identified: _, ...at }: SelfService): SelfService => at;

async function append(room: Room, at: SelfService, acts: readonly Act[]): Promise<Reply<readonly SavedEntry[]>> {
  if (at.identified === undefined) return refused({ code: 'pin-needed' });
  const refusal = refusalOfActs('participant', acts);
  if (refusal) return refused(refusal);
  const by = { personId: at.identified, today: civilDateAt(room.clock.now()) };
  // One act of a shared group lies in two streams, and comes in two parts: what each may write, it may because of the other.
  const together = acts.flatMap(({ writes }) => writes);
  for (const { verb, writes } of acts)
    for (const write of writes)
      if (!(await isOwnWrite(at.ledger, { write, writes: together }, by))) return refused({ code: 'verb-not-allowed', verb });
  const saved = await at.ledger.append(acts, { profileId: at.openedBy, role: 'participant', personId: at.identified });
  if (saved.ok) for (const version of writtenBy(acts, saved.value)) at.written.set(version.id, { version, by: at.identified });
  return saved;
}
