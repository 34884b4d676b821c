import type { CivilDate } from './civil-date.ts';

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
