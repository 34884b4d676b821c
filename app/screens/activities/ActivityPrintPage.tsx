import { useMemo } from 'react';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { activitySheet, sheetOf, signInSheet } from '../../../src/exchange/fill/activities.ts';
import { NamedSheet } from '../../leaving/NamedSheet.tsx';
import { useNaming } from '../../leaving/use-naming.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { usePeople } from '../../live/people.ts';
import { go } from '../../where.ts';
import type { ActivityRow } from './activity-rows.tsx';
import { useActivityRow } from './use-activity-rows.ts';
import { useExpected } from './use-expected.ts';

/** `record:<id>` or `sign-in:<id>`. */
export default function ActivityPrintPage({ id }: { readonly id: string }) {
  const [what, of = ''] = id.split(':');
  const row = useActivityRow(of);
  const organisation = useOrganisation();
  if (!row || !organisation) return null;
  return what === 'sign-in' ? <SignIn row={row} organisation={organisation} /> : <Sheet row={row} organisation={organisation} />;
}

const backTo = (id: string) => () => go({ rail: 'activities', tab: 'records', page: 'activity', id });

type Props = { readonly row: ActivityRow; readonly organisation: Organisation };
const fields = {
  activity: ['名称', '日期', '地点', '主持', '出席', '内容', '建议', '成效'],
  meeting: ['名称', '日期', '地点', '主持', '出席', '缺席', '列席', '议程', '决议和票数'],
  lecture: ['讲题', '主讲', '日期', '听讲人数', '点评'],
} as const;

function Sheet({ row: { id, activity }, organisation }: Props) {
  const naming = useNaming();
  const { nameOf, isOutside } = naming;
  const filled = useMemo(() => activitySheet(organisation, activity, nameOf, isOutside), [organisation, activity, nameOf, isOutside]);
  const name = sheetOf(activity);
  return (
    <NamedSheet
      name={name}
      filled={filled}
      naming={naming}
      fields={fields[name]}
      stays="到会的人只打人数，缺席和列席的打姓名。"
      about={{ type: 'activity', id }}
      onClose={backTo(id)}
    />
  );
}

/** To be signed on paper by those who come; nobody has to sign anywhere else. */
function SignIn({ row: { activity }, organisation }: Props) {
  const { byId, outside } = usePeople();
  const naming = useNaming();
  const { nameOf } = naming;
  const expected = useExpected(activity);
  const filled = useMemo(() => {
    const listed = activity.attendance.filter(({ mark }) => mark !== 'observer' && mark !== 'guest').map(({ who }) => who);
    const lines = (listed.length > 0 ? listed : expected).map((id) => byId.get(id) ?? { id, department: outside.get(id)?.unit ?? '' });
    return signInSheet(organisation, activity, lines, nameOf);
  }, [organisation, activity, byId, outside, nameOf, expected]);
  const names = filled.rows.签到?.filter(({ 姓名 }) => 姓名 !== '').length ?? 0;
  return (
    <NamedSheet
      name="sign-in"
      filled={filled}
      naming={naming}
      fields={['姓名', '部门']}
      count={names}
      unit="人"
      stays="电话不打印；另留几行给名单以外的人。"
      onClose={backTo(activity.id)}
    />
  );
}
