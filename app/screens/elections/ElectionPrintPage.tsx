import { useMemo } from 'react';
import { appointmentSheet, type ElectionFacts, electionCountSheet, electionMeetingSheet } from '../../../src/exchange/fill/elections.ts';
import type { FormName } from '../../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../../src/exchange/forms/form.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { NAMES_WITHHELD, useNaming } from '../../leaving/use-naming.ts';
import { useDoc, useDocs } from '../../live/documents.ts';
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

/** `meeting:<id>`, `count:<id>`, `appointment:<id>`. */
export default function ElectionPrintPage({ id }: { readonly id: string }) {
  const [what = '', electionId = ''] = id.split(':');
  const election = useDoc('election', electionId)?.body;
  const group = useDoc('autonomous-group', election?.groupId ?? '')?.body;
  const candidacies = useDocs('candidacy');
  const organisation = useOrganisation();
  const { nameOf, onReceiver, isOutside } = useNaming();
  const sheet: Sheet | undefined = Object.hasOwn(sheets, what) ? sheets[what as ElectionSheet] : undefined;
  const filled = useMemo(
    () =>
      organisation &&
      election &&
      group &&
      candidacies &&
      sheet?.fill({ organisation, election, group, candidacies: candidacies.map(({ body }) => body), nameOf }),
    [organisation, election, group, candidacies, sheet, nameOf],
  );
  if (!sheet || !filled) return null;
  return (
    <LeavingPage
      name={sheet.name}
      filled={filled}
      receiver=""
      onReceiver={onReceiver}
      fields={sheet.fields}
      count={1}
      unit="份"
      stays={`谁投了谁，哪里都没有记，也就印不出来。${isOutside ? NAMES_WITHHELD : ''}`}
      about={{ type: 'election', id: electionId }}
      onClose={() => go({ rail: 'groups', tab: 'elections', page: 'election', id: electionId })}
    />
  );
}
