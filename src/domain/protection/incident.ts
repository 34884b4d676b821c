import type { Role } from '../actor.ts';
import { type CivilDate, isCivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';

/** Where it got out: this PC or another one, a stick, a sheet or file that had left, a screen that somebody saw. */
export type IncidentSource = 'pc' | 'stick' | 'sheet' | 'screen';
/** What PIPL 57 asks for, in the order in which one begins. */
export const INCIDENT_STEPS = ['contain', 'superior', 'authority', 'persons', 'correct'] as const;
export type IncidentStep = (typeof INCIDENT_STEPS)[number];

/** One line of the checklist: when it was done, to the minute as it was noted; or why it was not necessary. */
export type TickedStep = {
  readonly step: IncidentStep;
  readonly on: CivilDate;
  readonly at: string;
  readonly note?: string;
  readonly waived?: true;
  readonly by: string;
  readonly role: Role;
};

export type IncidentFields = {
  readonly what: string;
  readonly source: IncidentSource;
  /** Which PC, stick, sheet or screen. */
  readonly thing: string;
  readonly foundOn: CivilDate;
  readonly happenedOn?: CivilDate;
  /** Which records of what left it was, if it was a sheet or file. */
  readonly departureIds: readonly string[];
  readonly personIds: readonly string[];
};

/** F-64: personal information got out, was altered or lost, or may have been (PIPL 57). People by id, so that the record survives a purge. */
export type Incident = IncidentFields & {
  readonly v: 1;
  readonly id: string;
  readonly ticked: readonly TickedStep[];
  readonly recordedOn: CivilDate;
  readonly by: string;
  readonly role: Role;
};

export const openSteps = ({ ticked }: Pick<Incident, 'ticked'>): readonly IncidentStep[] =>
  INCIDENT_STEPS.filter((step) => !ticked.some((one) => one.step === step));

export function recordIncident(fields: IncidentFields, { id, step }: { readonly id: string; readonly step: Taken }): Outcome<Incident> {
  const written = tidied(fields, step.on);
  return written.ok ? done({ v: 1, id, ...written.value, ticked: [], recordedOn: step.on, by: step.by, role: step.role }) : written;
}

/** More becomes known, and more people; what was ticked stays. */
export function correctIncident(incident: Incident, fields: IncidentFields, step: Taken): Outcome<Incident> {
  const written = tidied(fields, step.on);
  if (!written.ok) return written;
  const first = incident.ticked.map(({ on }) => on).toSorted()[0];
  if (first && first < fields.foundOn) return refuse({ code: 'step-before-last', on: first, last: fields.foundOn });
  const { happenedOn: _happened, ...rest } = incident;
  return done({ ...rest, ...written.value });
}

export type Ticked = Pick<TickedStep, 'step' | 'at' | 'waived'>;

/**
 * A step is ticked once and stays: what was said to whom at what time is what the record is for. Only telling the persons may be
 * left out, where measures avoid harm to them effectively (PIPL 57), and then for a reason.
 */
export function tickStep(incident: Incident, { step, at, waived }: Ticked, taken: Taken): Outcome<Incident> {
  const earlier = incident.ticked.find((one) => one.step === step);
  if (earlier) return refuse({ code: 'incident-step-ticked', step, on: earlier.on, at: earlier.at });
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(at)) return refuse({ code: 'field-invalid', field: 'at', found: at });
  if (taken.on < incident.foundOn) return refuse({ code: 'step-before-last', on: taken.on, last: incident.foundOn });
  if (waived && step !== 'persons') return refuse({ code: 'incident-step-needed', step });
  if (waived && !taken.reason) return refuse({ code: 'field-missing', field: 'reason' });
  const line: TickedStep = {
    ...{ step, on: taken.on, at },
    ...(taken.reason && { note: taken.reason }),
    ...(waived && { waived }),
    ...{ by: taken.by, role: taken.role },
  };
  return done({ ...incident, ticked: [...incident.ticked, line] });
}

function tidied(fields: IncidentFields, today: CivilDate): Outcome<IncidentFields> {
  const { what, thing, happenedOn, foundOn, departureIds, personIds, source } = fields;
  if (!what.trim()) return refuse({ code: 'field-missing', field: 'incident' });
  if (!thing.trim()) return refuse({ code: 'field-missing', field: 'thing' });
  if (!isCivilDate(foundOn)) return refuse({ code: 'field-missing', field: 'foundOn' });
  if (foundOn > today) return refuse({ code: 'date-in-future', field: 'foundOn', date: foundOn, today });
  if (happenedOn && happenedOn > foundOn) return refuse({ code: 'incident-found-before', happenedOn, foundOn });
  return done({
    what: what.trim(),
    source,
    thing: thing.trim(),
    foundOn,
    ...(happenedOn && { happenedOn }),
    departureIds: source === 'sheet' ? [...new Set(departureIds)] : [],
    personIds: [...new Set(personIds)],
  });
}
