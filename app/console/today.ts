import { type CivilDate, civilDateAt } from '../../src/domain/civil-date.ts';

/** The day in the county's own zone, by this PC's clock: for fields that are filled in beforehand. The county judges by its own. */
export const todayHere = (): CivilDate => civilDateAt(Date.now());
