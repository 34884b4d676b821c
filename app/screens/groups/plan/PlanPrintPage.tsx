import { useMemo } from 'react';
import { claimBoardSheet, groupPlanSheet, type PlanFacts } from '../../../../src/exchange/fill/plans.ts';
import type { FormName } from '../../../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../../../src/exchange/forms/form.ts';
import { NamedSheet } from '../../../leaving/NamedSheet.tsx';
import { useNaming } from '../../../leaving/use-naming.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { go } from '../../../where.ts';
import { useGroupToday } from '../use-group-today.ts';
import { useGroupYear } from './use-tasks.ts';

type Sheet = { readonly name: FormName; readonly fields: readonly string[]; readonly fill: (facts: PlanFacts) => FilledForm };
const sheets = {
  plan: { name: 'group-plan', fields: ['小组名称', '组长', '项目', '四类目标', '时间', '申领人', '审核意见'], fill: groupPlanSheet },
  board: { name: 'claim-board', fields: ['小组名称', '项目', '申领人', '协办人', '完成时限'], fill: claimBoardSheet },
} as const satisfies Readonly<Record<string, Sheet>>;
export type PlanSheet = keyof typeof sheets;

/** `plan:<group>:<year>`, `board:<group>:<year>`. */
export default function PlanPrintPage({ id }: { readonly id: string }) {
  const [what = '', groupId = '', year = ''] = id.split(':');
  const group = useGroupToday(groupId);
  const ofYear = useGroupYear(groupId, year);
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const sheet: Sheet | undefined = Object.hasOwn(sheets, what) ? sheets[what as PlanSheet] : undefined;
  const filled = useMemo(
    () => organisation && group && ofYear && sheet?.fill({ organisation, group, ...ofYear, nameOf }),
    [organisation, group, ofYear, sheet, nameOf],
  );
  if (!sheet || !filled) return null;
  return (
    <NamedSheet
      name={sheet.name}
      filled={filled}
      naming={naming}
      fields={sheet.fields}
      stays="交出时写的情况、退回的理由不打印。"
      about={{ type: 'autonomous-group', id: groupId }}
      onClose={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: `${groupId}:plan` })}
    />
  );
}
