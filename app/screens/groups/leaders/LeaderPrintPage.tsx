import { useMemo } from 'react';
import { standingAppraisals } from '../../../../src/domain/appraisal/leader-appraisal.ts';
import { allowanceSheet, reserveLetterSheet } from '../../../../src/exchange/fill/appraisals.ts';
import { NamedSheet } from '../../../leaving/NamedSheet.tsx';
import { useNaming } from '../../../leaving/use-naming.ts';
import { bodies } from '../../../live/bodies.ts';
import { useDoc, useDocs } from '../../../live/documents.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { go } from '../../../where.ts';
import { byName } from '../../../words/order.ts';

/** `allowance:<year>` is F-11 over all groups; `letter:<reserve candidate>:<year>` the letter that recommends somebody. */
export default function LeaderPrintPage({ id }: { readonly id: string }) {
  const [what, key = '', year = key] = id.split(':');
  return what === 'letter' ? <Letter id={key} year={year} /> : <AllowanceSheet year={key} />;
}

function useOfLeaders() {
  const documents = useDocs('leader-appraisal');
  const groups = useDocs('autonomous-group');
  return useMemo(() => {
    if (!documents || !groups) return undefined;
    const names = new Map(groups.map(({ id, body }) => [id, body.name]));
    return { appraisals: bodies(documents), groupNameOf: (id: string) => names.get(id) };
  }, [documents, groups]);
}
const backTo = (year: string) => () => go({ rail: 'groups', tab: 'groups', page: 'leaders', id: year });

function AllowanceSheet({ year }: { readonly year: string }) {
  const facts = useOfLeaders();
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const filled = useMemo(() => {
    if (!facts || !organisation) return undefined;
    const { groupNameOf } = facts;
    const appraisals = standingAppraisals(facts.appraisals, year).toSorted((one, other) =>
      byName(groupNameOf(one.groupId) ?? '', groupNameOf(other.groupId) ?? ''),
    );
    return allowanceSheet({ organisation, year, appraisals, groupNameOf, nameOf });
  }, [facts, organisation, year, nameOf]);
  if (!filled) return null;
  return (
    <NamedSheet
      name="allowance"
      filled={filled}
      naming={naming}
      fields={['小组', '组长姓名', '在任月数', '考核结果', '津贴金额']}
      count={filled.rows.组长?.length ?? 0}
      unit="人"
      stays="只核定，不发放。电话、账号不打印。"
      onClose={backTo(year)}
    />
  );
}

function Letter({ id, year }: { readonly id: string; readonly year: string }) {
  const facts = useOfLeaders();
  const candidate = useDoc('reserve-candidate', id)?.body;
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const filled = useMemo(
    () => facts && organisation && candidate && reserveLetterSheet({ organisation, candidate, ...facts, nameOf }),
    [facts, organisation, candidate, nameOf],
  );
  if (!filled || !candidate) return null;
  return (
    <NamedSheet
      name="reserve-letter"
      filled={filled}
      receiver={candidate.recommendation?.receiver ?? ''}
      naming={naming}
      fields={['姓名', '考核情况', '主要表现']}
      stays="电话不打印。"
      about={{ type: 'person', id: candidate.personId }}
      onClose={backTo(year)}
    />
  );
}
