import { useMemo } from 'react';
import type { CivilDate, Month } from '../../../../src/domain/civil-date.ts';
import { reportDueOn } from '../../../../src/domain/matters/report.ts';
import type { Packs } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { settingsOf } from '../../../../src/domain/rule-pack/settings.ts';
import { useAsked } from '../../api/use-asked.ts';
import { useInside } from '../../session.ts';

/**
 * By when an organisation owes the report of a month: as the packs of its own line say. What a branch has set itself where it may stays
 * on its PC, so an advised day is taken for its day.
 */
export function useReportDue(month: Month): (organisationId: string) => CivilDate {
  const { organisations } = useInside();
  const { value } = useAsked<Packs>('/api/rule-packs');
  return useMemo(() => {
    const superiorOf = new Map(organisations.map(({ id, superiorId }) => [id, superiorId]));
    const lineOf = (id: string | null | undefined): readonly string[] => (id ? [id, ...lineOf(superiorOf.get(id))] : []);
    return (organisationId) => {
      const line = lineOf(organisationId);
      const packs = value?.packs.filter(({ issuerId }) => line.includes(issuerId)) ?? [];
      return reportDueOn(month, settingsOf({ packs, ends: value?.ends ?? [] })).on;
    };
  }, [organisations, value, month]);
}
