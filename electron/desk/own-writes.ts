import type { Activity } from '../../src/domain/activity/activity.ts';
import { isOwnRenewal } from '../../src/domain/appraisal/own.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { type Candidacy, isOwnCandidacy } from '../../src/domain/election/candidacy.ts';
import type { Election } from '../../src/domain/election/election.ts';
import type { AutonomousGroup } from '../../src/domain/group/group.ts';
import {
  isAcceptedItem,
  isAgreedItem,
  isBegunPlan,
  isHandedOut,
  isJudgedClaim,
  isOwnGroupActivity,
  isOwnGroupReport,
  isPlannedItem,
  isProposedReward,
  isReassignedClaim,
} from '../../src/domain/group/led.ts';
import { isOwnConfirmation } from '../../src/domain/group/participants.ts';
import { type GroupReport, reportOf } from '../../src/domain/group/report.ts';
import { isOwnIdea } from '../../src/domain/idea/own.ts';
import type { Claim } from '../../src/domain/plan/claim.ts';
import { isOwnClaim } from '../../src/domain/plan/own.ts';
import type { GroupPlan, PlanItem } from '../../src/domain/plan/plan.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../../src/domain/points.ts';
import { isOwnObjection } from '../../src/domain/points-line.ts';
import type { Write } from '../../src/ledger/entry.ts';
import type { Ledger } from '../../src/ledger/file/ledger.ts';

type Around = {
  readonly today: CivilDate;
  readonly latest: (id: string) => Promise<unknown>;
  /** All that stand in the ledger. */
  readonly reports: () => Promise<readonly GroupReport[]>;
  /** What else the same act writes, of this type. */
  readonly beside: <T>(type: string) => readonly T[];
};
/** May this person have written `after`, where the ledger's last version is `before`? */
// biome-ignore lint/suspicious/noExplicitAny: each entry names the type that its key stands for
type IsOwn = (before: any, after: any, personId: string, around: Around) => boolean | Promise<boolean>;

const isOpenCandidacy = async (before: Candidacy | undefined, after: Candidacy, personId: string, { latest }: Around) =>
  isOwnCandidacy(before, after, personId, (await latest(after.electionId)) as Election | undefined);

const leading = async (groupId: string | undefined, personId: string, { today, latest }: Around) => ({
  group: groupId === undefined ? undefined : ((await latest(groupId)) as AutonomousGroup | undefined),
  personId,
  today,
});
/** What is accepted or given up is not claimed any more. */
const isStillToDo = async ({ itemId }: Claim, { latest }: Around) =>
  (((await latest(itemId)) as PlanItem | undefined)?.state ?? 'approved') === 'approved';
const isOwnOrLed: IsOwn = async (before: Claim | undefined, after: Claim, personId, around) =>
  (isOwnClaim(before, after, personId, around.today) && (before !== undefined || (await isStillToDo(after, around)))) ||
  isLedClaim(before, after, personId, around);
const isLedClaim: IsOwn = async (before: Claim | undefined, after: Claim, personId, around) => {
  const led = await leading((before ?? after).groupId, personId, around);
  if (before) return isJudgedClaim(before, after, led) || isReassignedClaim(before, after, led);
  return isHandedOut(before, after, (await around.latest(after.itemId)) as PlanItem | undefined, led);
};
const isLedItem: IsOwn = async (before: PlanItem | undefined, after: PlanItem, personId, around) => {
  const led = await leading((before ?? after).groupId, personId, around);
  if (!before) return isPlannedItem(after, led);
  return isAgreedItem(before, after, led) || isAcceptedItem(before, after, around.beside('claim'), led);
};
const isObjectionOrReward: IsOwn = async (before: PointsLine | undefined, after: PointsLine, personId, around) => {
  if (before) return isOwnObjection(before, after, personId);
  const item = around.beside<PlanItem>('plan-item').find(({ id }) => id === after.source.id);
  const books = {
    period: (await around.latest(after.periodId)) as PointsPeriod | undefined,
    scheme: (await around.latest(after.schemeId)) as PointsScheme | undefined,
    beside: around.beside<PointsLine>('points-line'),
  };
  return item !== undefined && isProposedReward(after, item, books, await leading(item.groupId, personId, around));
};
/** Of a month that somebody began to report on, that report is written on; one act begins no two. */
const isFirst = async ({ id, groupId, month }: GroupReport, { reports, beside }: Around): Promise<boolean> => {
  const others = beside<GroupReport>('group-report').filter((it) => it.id !== id);
  return !reportOf([...(await reports()), ...others], groupId, month);
};
const isOwnOrFirst: IsOwn = async (before: GroupReport | undefined, after: GroupReport, personId, around) =>
  (before !== undefined || (await isFirst(after, around))) &&
  isOwnGroupReport(before, after, await leading(after.groupId, personId, around));

/** What a participant's act may write, whatever its verb. */
const OWN: { readonly [type: string]: IsOwn } = {
  'golden-idea': isOwnIdea,
  'points-line': isObjectionOrReward,
  'autonomous-group': isOwnConfirmation,
  candidacy: isOpenCandidacy,
  claim: isOwnOrLed,
  'group-appraisal': (before, after, personId, { today }) => isOwnRenewal(before, after, personId, today),
  'group-report': isOwnOrFirst,
  activity: async (before, after: Activity, personId, around) =>
    isOwnGroupActivity(before, after, await leading(after.groupId, personId, around)),
  'group-plan': async (before: GroupPlan | undefined, after: GroupPlan, personId, around) =>
    isBegunPlan(before, after, await leading(after.groupId, personId, around)),
  'plan-item': isLedItem,
};

/** The window can be made to say anything: what a record was before is read from the ledger itself. */
export async function isOwnWrite(
  ledger: Ledger,
  { write: { type, id, body }, writes }: { readonly write: Write; readonly writes: readonly Write[] },
  { personId, today }: { readonly personId: string; readonly today: CivilDate },
): Promise<boolean> {
  const isOwn = Object.hasOwn(OWN, type) ? OWN[type] : undefined;
  if (!isOwn || body === null) return false;
  const latest = async (of: string): Promise<unknown> => JSON.parse((await lastBody(ledger, of)) ?? 'null') ?? undefined;
  const reports = async () => {
    const found = await ledger.watched('group-report');
    return found.ok ? found.value.map(({ body: report }) => report as GroupReport) : [];
  };
  const beside = <T>(of: string): readonly T[] =>
    writes.flatMap((other) => (other.type === of && other.body !== null ? [JSON.parse(other.body) as T] : []));
  return isOwn(await latest(id), JSON.parse(body), personId, { today, latest, reports, beside });
}

async function lastBody(ledger: Ledger, id: string): Promise<string | undefined> {
  const history = await ledger.history(id);
  const last = history.ok && history.value.findLast((record) => 'entry' in record);
  if (!last || !('entry' in last)) return undefined;
  const { header, bodies } = last.entry;
  return bodies[header.writes.findIndex((write) => write.id === id)]?.body;
}
