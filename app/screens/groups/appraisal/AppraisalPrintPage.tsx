import { useMemo } from 'react';
import { groupAppraisalSheet, renewalSheet } from '../../../../src/exchange/fill/appraisals.ts';
import { NamedSheet } from '../../../leaving/NamedSheet.tsx';
import { useNaming } from '../../../leaving/use-naming.ts';
import { useDoc } from '../../../live/documents.ts';
import { useOrganisation } from '../../../live/organisation.ts';
import { go } from '../../../where.ts';

/** `renewal:<appraisal>` is F-07 to be ticked and signed; `result:<appraisal>` is F-54 with the totals and the result. */
export default function AppraisalPrintPage({ id }: { readonly id: string }) {
  const [what, appraisalId = ''] = id.split(':');
  const appraisal = useDoc('group-appraisal', appraisalId)?.body;
  const group = useDoc('autonomous-group', appraisal?.groupId ?? '')?.body;
  const organisation = useOrganisation();
  const naming = useNaming();
  const { nameOf } = naming;
  const isRenewal = what === 'renewal';
  const filled = useMemo(() => {
    if (!organisation || !appraisal || !group) return undefined;
    return (isRenewal ? renewalSheet : groupAppraisalSheet)({ organisation, appraisal, group, nameOf });
  }, [organisation, appraisal, group, isRenewal, nameOf]);
  if (!filled || !appraisal) return null;
  return (
    <NamedSheet
      name={isRenewal ? 'renewal' : 'group-appraisal'}
      filled={filled}
      naming={naming}
      fields={isRenewal ? ['小组名称', '姓名', '续组意愿'] : ['小组名称', '测评合计', '得分', '评定']}
      count={isRenewal ? appraisal.renewals.length : 1}
      unit={isRenewal ? '人' : '份'}
      stays={isRenewal ? '电话不打印。' : '谁怎样测评的，哪里都没有记，也就印不出来。谁续组、谁不续组，这张表上不写。'}
      nameless={!isRenewal}
      about={{ type: 'group-appraisal', id: appraisalId }}
      onClose={() =>
        go({ rail: 'groups', tab: 'groups', page: appraisal.state === 'adjusted' ? 'group' : 'appraise', id: appraisal.groupId })
      }
    />
  );
}
