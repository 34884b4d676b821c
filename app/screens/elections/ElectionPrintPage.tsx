import { useMemo } from 'react';
import { appointmentSheet, type ElectionFacts, electionCountSheet, electionMeetingSheet } from '../../../src/exchange/fill/elections.ts';
import type { FormName } from '../../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../../src/exchange/forms/form.ts';
import { severalSheets } from '../../../src/exchange/print/several.ts';
import { NamedSheet } from '../../leaving/NamedSheet.tsx';
import { useNaming } from '../../leaving/use-naming.ts';
import { useDocs } from '../../live/documents.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { go } from '../../where.ts';

type Sheet = {
  readonly name: FormName;
  readonly fields: readonly string[];
  readonly fill: (facts: ElectionFacts) => FilledForm | undefined;
};
const sheets = {
  meeting: { name: 'election-meeting', fields: ['小组名称', '候选人', '工作方案要点', '竞职承诺', '推选结果'], fill: electionMeetingSheet },
  count: { name: 'election-count', fields: ['小组名称', '候选人', '各人得票的合计'], fill: electionCountSheet },
  appointment: { name: 'appointment', fields: ['姓名', '职务', '聘期', '聘任组织', '编号'], fill: appointmentSheet },
} as const satisfies Readonly<Record<string, Sheet>>;
export type ElectionSheet = keyof typeof sheets;

/** `meeting:<id>`, `count:<id>`, `appointment:<id>`; of several elections of one meeting their ids parted by commas, one sheet for each. */
export default function ElectionPrintPage({ id }: { readonly id: string }) {
  const [what = '', ids = ''] = id.split(':');
  const elections = useDocs('election');
  const groups = useDocs('autonomous-group');
  const candidacies = useDocs('candidacy');
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const sheet: Sheet | undefined = Object.hasOwn(sheets, what) ? sheets[what as ElectionSheet] : undefined;
  const chosen = useMemo(() => ids.split(',').flatMap((one) => elections?.find((it) => it.id === one)?.body ?? []), [elections, ids]);
  const filled = useMemo(() => {
    if (!organisation || !candidacies || !sheet) return [];
    return chosen.flatMap((election) => {
      const group = groups?.find(({ id: groupId }) => groupId === election.groupId)?.body;
      const about = { organisation, election, candidacies: candidacies.map(({ body }) => body), nameOf };
      return (group && sheet.fill({ ...about, group })) ?? [];
    });
  }, [organisation, chosen, groups, candidacies, sheet, nameOf]);
  const html = useMemo(() => severalSheets(filled), [filled]);
  const [election] = chosen;
  const [first] = filled;
  if (!sheet || !first || !election) return null;
  const back = html === undefined ? { page: 'election', id: election.id } : { page: 'meeting', id: election.meetingId };
  return (
    <NamedSheet
      name={sheet.name}
      filled={first}
      {...(html === undefined ? { about: { type: 'election' as const, id: election.id } } : { html })}
      naming={naming}
      fields={sheet.fields}
      count={filled.length}
      stays="谁投了谁，哪里都没有记，也就印不出来。"
      onClose={() => go({ rail: 'groups', tab: 'elections', ...back })}
    />
  );
}
