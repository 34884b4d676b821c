import type { CivilDate } from './civil-date.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** PST-02: safety, power supply, saving energy, equipment, innovation, workshop. */
export type AreaCategory = 'safety' | 'power' | 'energy' | 'equipment' | 'innovation' | 'workshop';

/** An area that members answer for, beside their posts. */
export type ResponsibilityArea = {
  readonly v: 1;
  readonly id: string;
  readonly name: string;
  readonly category: AreaCategory;
  readonly place?: string;
  readonly memberIds: readonly string[];
  readonly leadId?: string;
  readonly duties: readonly string[];
  readonly state: 'active' | 'ended';
  readonly since: CivilDate;
  readonly endedOn?: CivilDate;
};

export type AreaFields = Pick<ResponsibilityArea, 'name' | 'category' | 'memberIds' | 'duties'> &
  Partial<Pick<ResponsibilityArea, 'place' | 'leadId'>>;

export function setUpArea(fields: AreaFields, { id, since }: { id: string; since: CivilDate }): Outcome<ResponsibilityArea> {
  const written = tidied(fields);
  return written.ok ? done({ ...written.value, v: 1, id, state: 'active', since }) : written;
}

export function correctArea(area: ResponsibilityArea, fields: AreaFields): Outcome<ResponsibilityArea> {
  if (area.state === 'ended') return refuse({ code: 'area-ended', endedOn: area.endedOn ?? '' });
  const written = tidied(fields);
  return written.ok ? done({ ...written.value, v: 1, id: area.id, state: 'active', since: area.since }) : written;
}

export function endArea(area: ResponsibilityArea, on: CivilDate): Outcome<ResponsibilityArea> {
  if (area.state === 'ended') return refuse({ code: 'area-ended', endedOn: area.endedOn ?? '' });
  if (on < area.since) return refuse({ code: 'step-before-last', on, last: area.since });
  return done({ ...area, state: 'ended', endedOn: on });
}

/** Who leads an area answers for it too. */
function tidied(fields: AreaFields): Outcome<AreaFields> {
  const name = fields.name.trim();
  const place = fields.place?.trim();
  if (!name) return refuse({ code: 'field-missing', field: 'areaName' });
  if (fields.leadId && !fields.memberIds.includes(fields.leadId)) return refuse({ code: 'area-lead-outside', leadId: fields.leadId });
  return done({
    name,
    category: fields.category,
    memberIds: [...new Set(fields.memberIds)],
    duties: fields.duties.map((it) => it.trim()).filter((it) => it),
    ...(place && { place }),
    ...(fields.leadId && { leadId: fields.leadId }),
  });
}
