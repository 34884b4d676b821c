import { useMemo } from 'react';
import type { AutonomousGroup } from '../../../src/domain/group/group.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import {
  type GroupPeople,
  groupApplicationSheet,
  groupApprovalSheet,
  groupCopySheet,
  groupDissolutionSheet,
  groupFilingSheet,
} from '../../../src/exchange/fill/groups.ts';
import type { FormName } from '../../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../../src/exchange/forms/form.ts';
import { NamedSheet } from '../../leaving/NamedSheet.tsx';
import { useNaming } from '../../leaving/use-naming.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { go } from '../../where.ts';
import { useGroupToday } from './use-group-today.ts';

type Sheet = {
  readonly name: FormName;
  readonly fields: readonly string[];
  /** The sheet names people. */
  readonly names: boolean;
  readonly fill: (organisation: Organisation, group: AutonomousGroup, people: GroupPeople) => FilledForm | undefined;
};
const people = ['姓名', '单位', '类型'];
const sheets = {
  application: {
    name: 'group-application',
    fields: ['拟定名称', '目标任务', '发起人', ...people, '年度设想'],
    names: true,
    fill: groupApplicationSheet,
  },
  approval: { name: 'group-approval', fields: ['文号', '批准名称', '人数', '审批组织', '意见'], names: false, fill: groupApprovalSheet },
  copy: {
    name: 'group-copy',
    fields: ['小组名称', '批复号', '审批组织', '人数', '发起人', '目标任务', '备案号'],
    names: true,
    fill: groupCopySheet,
  },
  filing: { name: 'group-filing', fields: ['小组名称', '组长', ...people, '加入日期', '特长'], names: true, fill: groupFilingSheet },
  dissolution: {
    name: 'group-dissolution',
    fields: ['文号', '依据', '事实', '生效日', '材料移交'],
    names: false,
    fill: groupDissolutionSheet,
  },
} as const satisfies Readonly<Record<string, Sheet>>;
export type GroupSheet = keyof typeof sheets;

/** `application:<id>`, `approval:<id>`, `filing:<id>`, `dissolution:<id>`. */
export default function GroupPrintPage({ id }: { readonly id: string }) {
  const [what = '', groupId = ''] = id.split(':');
  const group = useGroupToday(groupId);
  const organisation = useOrganisation();
  const { byId, outside } = usePeople();
  const naming = useNaming();
  const { nameOf } = naming;
  const sheet: Sheet | undefined = Object.hasOwn(sheets, what) ? sheets[what as GroupSheet] : undefined;
  const filled = useMemo(
    () => organisation && group && sheet?.fill(organisation, group, { personOf: (who) => outside.get(who) ?? byId.get(who), nameOf }),
    [organisation, group, sheet, byId, outside, nameOf],
  );
  if (!sheet || !filled) return null;
  return (
    <NamedSheet
      name={sheet.name}
      filled={filled}
      naming={naming}
      fields={sheet.fields}
      stays="电话、出生年月不打印。"
      nameless={!sheet.names}
      about={{ type: 'autonomous-group', id: groupId }}
      onClose={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: groupId })}
    />
  );
}
