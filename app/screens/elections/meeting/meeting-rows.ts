import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { type ElectionRow, standsIn } from '../election-rows.tsx';

/** A form about several posts of one meeting. */
export type MeetingFormProps = { readonly rows: readonly ElectionRow[]; readonly today: CivilDate; readonly onClose: () => void };

export const idsOf = (rows: readonly ElectionRow[]): readonly string[] => rows.map(({ id }) => id);
export const namesOf = (rows: readonly ElectionRow[]): string => rows.map(({ groupName }) => groupName).join('、');
export const winnersOf = (rows: readonly ElectionRow[]): string => rows.map(({ groupName, winner }) => `${groupName} ${winner}`).join('，');
/** People, not candidacies: somebody who stands for two posts is one. */
export const candidatesOf = (rows: readonly ElectionRow[]): number => new Set(rows.flatMap(standsIn)).size;
/** No step lies before the last one of any of them. */
export const earliestOf = (rows: readonly ElectionRow[]): CivilDate | undefined =>
  rows
    .map(({ election }) => election.steps.at(-1)?.on ?? '')
    .toSorted()
    .at(-1) || undefined;
