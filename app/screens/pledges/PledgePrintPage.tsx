import { useMemo } from 'react';
import { pledgeSheet } from '../../../src/exchange/fill/posts.ts';
import { severalSheets } from '../../../src/exchange/print/several.ts';
import { LeavingPage } from '../../leaving/LeavingPage.tsx';
import { useOrganisation } from '../../live/organisation.ts';
import { useWindow } from '../../where.ts';
import { usePledgeRows } from './use-pledge-rows.ts';

/** F-18, one sheet per person: the ids of the pledges, parted by commas. */
export default function PledgePrintPage({ id }: { readonly id: string }) {
  const rows = usePledgeRows();
  const organisation = useOrganisation();
  const close = useWindow((window) => window.close);
  const chosen = useMemo(() => rows?.filter((row) => id.split(',').includes(row.id)) ?? [], [rows, id]);
  const sheets = useMemo(
    () => (organisation ? chosen.map(({ pledge, person, name }) => pledgeSheet(organisation, pledge, person ?? { name })) : []),
    [organisation, chosen],
  );
  const first = sheets[0];
  const html = useMemo(() => severalSheets(sheets), [sheets]);
  if (!first || !chosen[0]) return null;
  return (
    <LeavingPage
      name="pledge"
      filled={first}
      {...(html ? { html } : { about: { type: 'pledge' as const, id: chosen[0].id } })}
      receiver=""
      fields={['姓名', '部门岗位', '承诺事项', '完成情况', '自评', '评诺']}
      count={chosen.length}
      unit="人"
      stays={chosen.length > 1 ? '一人一张。' : ''}
      onClose={close}
    />
  );
}
