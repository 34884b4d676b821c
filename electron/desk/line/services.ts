import type { LineState, Reply, Shell } from '../../contract.ts';
import { refusalAtDesk } from '../may.ts';
import { answered, refused } from '../refusal.ts';
import type { Room } from '../room.ts';
import type { OpenSession } from '../session.ts';
import { courierServices } from './courier/services.ts';
import { enrollingByCourier, filesOut } from './courier/state.ts';
import { enrol, wayOf } from './enrol.ts';
import { takeBranchKey } from './follow-recovery-key.ts';
import { inviteToGroup, openGroupInvitation } from './group-invitations.ts';
import { handKeys } from './handed-key.ts';
import { joining } from './join.ts';
import type { Line } from './line.ts';
import { refusedCases } from './refused-cases.ts';
import { unsentActs, unsentAsJson } from './unsent.ts';

type Services = ReturnType<typeof courierServices> &
  Pick<
    Shell,
    | 'lineState'
    | 'noticeRead'
    | 'enrol'
    | 'join'
    | 'handKeys'
    | 'inviteToGroup'
    | 'openGroupInvitation'
    | 'handInLateWork'
    | 'takeBranchKey'
    | 'changeLine'
    | 'syncNow'
    | 'unsentActs'
    | 'refusedCases'
  > & {
    unsentAsJson(): Promise<Reply<Buffer>>;
  };

/** None of these takes a turn while the line is busy: locking never waits for a network. */
export const lineServices = (room: Room): Services => ({
  lineState: () => room.withSession(async (session) => answered(session.line?.state() ?? alone(session))),
  noticeRead: (notice) => onLine(room, (line) => line.shown(notice)),
  enrol: (request) => room.withSession((session) => enrol(room, session, request)),
  join: joining(room),
  handKeys: (by) => room.withSession((session) => handKeys(room, session, by)),
  inviteToGroup: (asked) => room.withSession((session) => inviteToGroup(room, session, asked)),
  openGroupInvitation: (asked) => room.withSession((session) => openGroupInvitation(room, session, asked)),
  handInLateWork: () => onLine(room, (line) => line.handInLateWork()),
  takeBranchKey: (typed) => room.withSession((session) => takeBranchKey(room, session, typed)),
  changeLine: (request) => room.withSession((session) => changeLine(session, request)),
  syncNow: (request) => onLine(room, async (line) => answered(await line.knock(request))),
  unsentActs: () => room.withSession(unsentActs),
  unsentAsJson: () => room.withSession(unsentAsJson),
  refusedCases: () => room.withSession(refusedCases),
  ...courierServices(room),
});

function alone({ ledger, drawer, keys }: OpenSession): LineState {
  const enrolling = enrollingByCourier(drawer);
  return {
    is: 'alone',
    unsent: ledger.standing().waiting,
    ...(enrolling && {
      enrolling: { county: enrolling.card.county.name, courier: filesOut(drawer, ledger, { own: keys.organisation.id }) },
    }),
  };
}

const onLine = <T>(room: Room, work: (line: Line) => Promise<Reply<T>>): Promise<Reply<T>> =>
  room.withSession(async ({ line }) => (line ? work(line) : refused({ code: 'not-enrolled' })));

/** Another address, another proxy, a certificate that was compared and confirmed. */
async function changeLine({ line, profile }: OpenSession, request: Parameters<Shell['changeLine']>[0]): Promise<Reply<LineState>> {
  const refusal = refusalAtDesk(profile.role, 'enrol');
  if (refusal) return refused(refusal);
  if (!line) return refused({ code: 'not-enrolled' });
  const way = wayOf(request);
  if (!way) return refused({ code: 'address-unreadable', typed: request.address });
  await line.change({ ...line.file, way });
  return answered(await line.knock());
}
