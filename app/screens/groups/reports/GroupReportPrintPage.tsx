import { useMemo } from 'react';
import { groupReportSheet } from '../../../../src/exchange/fill/group-report.ts';
import { NamedSheet } from '../../../leaving/NamedSheet.tsx';
import { useNaming } from '../../../leaving/use-naming.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { go } from '../../../where.ts';
import { useGroupReport } from './use-group-report.ts';

/** F-05 of one group and month (`<group>:<month>`). */
export default function GroupReportPrintPage({ id }: { readonly id: string }) {
  const [groupId = '', month = ''] = id.split(':');
  const read = useGroupReport(groupId, month);
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const filled = useMemo(
    () => read && organisation && groupReportSheet({ organisation, month, nameOf, ...read }),
    [read, organisation, month, nameOf],
  );
  if (!filled) return null;
  return (
    <NamedSheet
      name="group-report"
      filled={filled}
      receiver={organisation?.superiorName ?? ''}
      naming={naming}
      fields={['小组名称', '组长', '活动次数和人次', '项目和负责人', '困难与请求', '下月安排']}
      stays="参加活动的人只有人数，没有姓名。"
      about={{ type: 'autonomous-group', id: groupId }}
      onClose={() => go({ rail: 'groups', tab: 'groups', page: 'report', id })}
    />
  );
}
