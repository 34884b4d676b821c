import { type CivilDate, isCivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Activity } from './activity.ts';
import { checkDecision, type ElectionQuorum, type MeetingDecision } from './vote.ts';

/** What somebody fills in when it is planned. */
export type PlanFields = Pick<Activity, 'activityType' | 'title' | 'isOpen'> &
  Partial<Pick<Activity, 'groupId' | 'partyGroup' | 'seriesName' | 'ways' | 'plannedOn' | 'startsAt' | 'place' | 'hostId'>>;
/** What is written down afterwards; all of it has an empty value. */
export type RecordFields = PlanFields &
  Pick<Activity, 'attendance' | 'guestCount' | 'guests' | 'agenda' | 'decisions' | 'comments' | 'wishes'> &
  Partial<Pick<Activity, 'heldOn' | 'makesUpFor' | 'outcome' | 'lecture'>>;

export const nothingRecorded = { attendance: [], guestCount: 0, guests: [], agenda: [], decisions: [], comments: [], wishes: [] } as const;

const LIMITS = {
  activityTitle: 80,
  place: 60,
  partyGroup: 40,
  seriesName: 40,
  outcome: 2000,
  agenda: 200,
  decision: 500,
  comments: 300,
  wishes: 80,
  guests: 40,
};
type LimitedField = keyof typeof LIMITS;

/** Blanks around texts are nobody's intention; lines that are empty are left out. */
export function tidyPlan(fields: PlanFields): Outcome<PlanFields> {
  const { activityType, isOpen, ways, plannedOn, startsAt, hostId, groupId } = fields;
  const [title, place] = [fields.title.trim(), fields.place?.trim()];
  const [partyGroup, seriesName] = [fields.partyGroup?.trim(), fields.seriesName?.trim()];
  if (!title) return refuse({ code: 'field-missing', field: 'activityTitle' });
  const long =
    tooLong('activityTitle', title) ?? tooLong('place', place) ?? tooLong('partyGroup', partyGroup) ?? tooLong('seriesName', seriesName);
  if (long) return long;
  if (activityType === 'group-meeting' && !partyGroup) return refuse({ code: 'field-missing', field: 'partyGroup' });
  if (plannedOn && !isCivilDate(plannedOn)) return refuse({ code: 'field-invalid', field: 'plannedOn', found: plannedOn });
  if (startsAt && !/^([01]\d|2[0-3]):[0-5]\d$/.test(startsAt)) return refuse({ code: 'field-invalid', field: 'startsAt', found: startsAt });
  return done({
    activityType,
    title,
    isOpen,
    ...(ways?.length && { ways: [...new Set(ways)] }),
    ...(plannedOn && { plannedOn }),
    ...(startsAt && { startsAt }),
    ...(place && { place }),
    ...(hostId && { hostId }),
    ...(groupId && { groupId }),
    ...(seriesName && { seriesName }),
    // Only the meeting of a Party group is one's own.
    ...(partyGroup && activityType === 'group-meeting' && { partyGroup }),
  });
}

type Checked = { readonly today: CivilDate; readonly electionQuorum: ElectionQuorum };

export function tidyRecord(fields: RecordFields, { today, electionQuorum }: Checked): Outcome<RecordFields> {
  const plan = tidyPlan(fields);
  if (!plan.ok) return plan;
  const { heldOn, guestCount, lecture, makesUpFor } = fields;
  if (heldOn && !isCivilDate(heldOn)) return refuse({ code: 'field-invalid', field: 'heldOn', found: heldOn });
  if (heldOn && heldOn > today) return refuse({ code: 'date-in-future', field: 'heldOn', date: heldOn, today });
  const [agenda, comments, wishes, guests] = [fields.agenda, fields.comments, fields.wishes, fields.guests].map(written) as [
    string[],
    string[],
    string[],
    string[],
  ];
  const outcome = fields.outcome?.trim();
  const long =
    tooLong('outcome', outcome) ??
    tooLong('agenda', ...agenda) ??
    tooLong('comments', ...comments) ??
    tooLong('wishes', ...wishes) ??
    tooLong('guests', ...guests);
  if (long) return long;
  if (!Number.isSafeInteger(guestCount) || guestCount < 0)
    return refuse({ code: 'field-invalid', field: 'guestCount', found: String(guestCount) });
  const decisions = decided(fields.decisions, electionQuorum);
  if (!decisions.ok) return decisions;
  return done({
    ...plan.value,
    attendance: [...new Map(fields.attendance.map((line) => [line.who, line])).values()],
    guestCount: Math.max(guestCount, guests.length),
    guests,
    agenda,
    decisions: decisions.value,
    comments,
    wishes,
    ...(outcome && { outcome }),
    ...(heldOn && { heldOn }),
    ...(makesUpFor && { makesUpFor }),
    ...(lecture && plan.value.activityType === 'lecture' && { lecture }),
  });
}

function decided(decisions: readonly MeetingDecision[], electionQuorum: ElectionQuorum): Outcome<readonly MeetingDecision[]> {
  const found: MeetingDecision[] = [];
  for (const decision of decisions) {
    const text = decision.text.trim();
    if (!text) continue;
    const long = tooLong('decision', text);
    if (long) return long;
    const checked = checkDecision({ ...decision, text }, electionQuorum);
    if (!checked.ok) return checked;
    found.push(checked.value);
  }
  return done(found);
}

const written = (lines: readonly string[]): readonly string[] => lines.map((line) => line.trim()).filter((line) => line !== '');

function tooLong(field: LimitedField, ...texts: readonly (string | undefined)[]) {
  const found = texts.find((text) => (text?.length ?? 0) > LIMITS[field]);
  return found === undefined ? undefined : refuse({ code: 'field-too-long', field, length: found.length, limit: LIMITS[field] } as const);
}
