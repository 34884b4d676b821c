import { useCallback, useMemo } from 'react';
import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { owesReport } from '../../../../src/domain/county/reporting.ts';
import { useInside } from '../../session.ts';

/** The open organisations of one's scope that owe a report. */
export function useReporting(): readonly TreeOrganisation[] {
  const { organisations, session } = useInside();
  return useMemo(() => {
    const byId = new Map(organisations.map((one) => [one.id, one]));
    const isInScope = (id: string | null): boolean =>
      id !== null && (id === session.organisationId || isInScope(byId.get(id)?.superiorId ?? null));
    return organisations
      .filter((one) => one.closedOn === null && owesReport(one.type) && isInScope(one.id))
      .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
  }, [organisations, session.organisationId]);
}

/** Whether an organisation stands in the tree as one sees it today; one that was moved away does not. */
export function useIsSeen(): (id: string) => boolean {
  const { organisations } = useInside();
  const ids = useMemo(() => new Set(organisations.map(({ id }) => id)), [organisations]);
  return useCallback((id) => ids.has(id), [ids]);
}
