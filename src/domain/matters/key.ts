import type { CivilDate } from '../civil-date.ts';
import { dueBy, type OpenMatter, type TodayFacts } from './matter.ts';

export type KeyMatter = { readonly code: 'renew-keys'; readonly count: number; readonly since: CivilDate };

/** A PC that was revoked still has the branch's keys; they are renewed on the same day. */
export function keyMatters({ revokedPcs }: Pick<TodayFacts, 'revokedPcs'>, today: CivilDate): readonly OpenMatter<KeyMatter>[] {
  const since = revokedPcs.toSorted()[0];
  if (since === undefined) return [];
  return [{ id: 'renew-keys', ...dueBy(since, today), matter: { code: 'renew-keys', count: revokedPcs.length, since } }];
}
