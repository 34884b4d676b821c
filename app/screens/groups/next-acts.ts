import type { Verb } from '../../../src/domain/authority.ts';
import type { ElectionState } from '../../../src/domain/election/election.ts';
import { lackingOf } from '../../../src/domain/group/active.ts';
import { type AutonomousGroup, countedParticipants, leaderOf } from '../../../src/domain/group/group.ts';
import { electionStateNames } from '../../../src/domain/names.ts';
import type { GroupRow } from './group-rows.tsx';

/** The verbs that a button on a group can do. */
export type ActKey = Extract<
  Verb,
  | 'rewrite-group'
  | 'invite-participants'
  | 'invite-outsider'
  | 'confirm-participant'
  | 'hand-in-group'
  | 'withdraw-group'
  | 'return-group'
  | 'reject-group'
  | 'approve-group'
  | 'file-group'
  | 'file-participants'
  | 'end-participation'
  | 'appoint-leader'
  | 'justify-inactivity'
  | 'propose-dissolution'
  | 'confirm-dissolution'
  | 'keep-group'
>;

/**
 * The step that lies next and what else may be done in this state. SM-1 decides; this only orders the buttons. `isElsewhere`: another
 * organisation takes it, or it is for people to weigh; then no button stands out.
 */
export type NextActs = { readonly what: string; readonly act?: ActKey; readonly others: readonly ActKey[]; readonly isElsewhere?: boolean };

/** `election`: where the one of its leader stands that is under way. */
export function nextActs(row: GroupRow, election?: ElectionState): NextActs {
  const next = stepOf(row);
  if (!election) return next;
  const others = next.others.filter((key) => key !== 'appoint-leader');
  return { ...next, others, ...(next.act === 'appoint-leader' && { what: `组长竞聘正在办：${electionStateNames[election]}` }) };
}

function stepOf({ group, signs }: GroupRow): NextActs {
  const invited = group.participants.some(({ state }) => state === 'invited');
  const inviting: readonly ActKey[] =
    group.scope === 'cross-enterprise' ? ['invite-participants', 'invite-outsider'] : ['invite-participants'];
  const asking: readonly ActKey[] = invited ? ['confirm-participant', ...inviting] : inviting;
  switch (group.state) {
    case 'draft':
      return invited
        ? {
            what: '请受邀的人确认，再送审',
            act: 'confirm-participant',
            others: ['hand-in-group', ...inviting, 'rewrite-group', 'withdraw-group'],
          }
        : { what: '都确认了，可以送审', act: 'hand-in-group', others: [...inviting, 'rewrite-group', 'withdraw-group'] };
    case 'submitted':
      return {
        what: group.scope === 'enterprise' ? '审组建申请（第一道关口）' : '等批准的党组织批复；批在纸上的，照文件补录',
        act: 'approve-group',
        isElsewhere: group.scope === 'cross-enterprise',
        others: ['return-group', 'reject-group', ...asking, 'withdraw-group'],
      };
    case 'returned':
      return { what: '改好再送审', act: 'rewrite-group', others: ['hand-in-group', ...asking, 'withdraw-group'] };
    case 'approved':
    case 'filed':
      return { ...untilActive(group), others: [...asking, ...othersOf(group)] };
    case 'active':
      return whileActive(group, signs.length > 0, asking);
    case 'dissolution-proposed':
      if (group.scope === 'cross-enterprise')
        return {
          what: '等批准的党组织决定撤销还是保留；决定在纸上的，照文件补录',
          act: 'confirm-dissolution',
          isElsewhere: true,
          others: ['keep-group', 'justify-inactivity'],
        };
      return { what: '决定撤销还是保留小组', act: 'confirm-dissolution', isElsewhere: true, others: ['keep-group', 'justify-inactivity'] };
    case 'dissolved':
      return { what: '小组已撤销，材料只供查阅', others: [] };
    case 'rejected':
      return { what: '没有批准，到此为止', others: [] };
    case 'withdrawn':
      return { what: '申请已撤回，到此为止', others: [] };
  }
}

function untilActive(group: AutonomousGroup): Pick<NextActs, 'what' | 'act'> {
  const { leader, unfiled } = lackingOf(group);
  if (group.state === 'approved' && group.scope === 'cross-enterprise') return { what: '报发起人所在企业党组织备案', act: 'file-group' };
  if (unfiled.length > 0) return { what: `组员备案，还有 ${unfiled.length} 人${leader ? '；再聘组长' : ''}`, act: 'file-participants' };
  return { what: '聘任组长（第二道关口），聘了就开始运行', act: 'appoint-leader' };
}

function whileActive(group: AutonomousGroup, hasSigns: boolean, asking: readonly ActKey[]): NextActs {
  const { unfiled } = lackingOf(group);
  const others = [...asking, ...othersOf(group)];
  if (!leaderOf(group))
    return { what: '聘任组长（第二道关口）', act: 'appoint-leader', others: others.filter((key) => key !== 'appoint-leader') };
  if (unfiled.length > 0) return { what: `新组员备案，还有 ${unfiled.length} 人`, act: 'file-participants', others };
  if (asking.includes('confirm-participant'))
    return { what: '请受邀的人确认', act: 'confirm-participant', others: others.filter((key) => key !== 'confirm-participant') };
  return { what: hasSigns ? '看上面的提醒' : '按月开展活动，记下来', others };
}

const othersOf = (group: AutonomousGroup): readonly ActKey[] => [
  ...(lackingOf(group).unfiled.length === 0 && group.state !== 'active' ? [] : (['appoint-leader'] as const)),
  ...(countedParticipants(group).length > 0 ? (['end-participation'] as const) : []),
  'justify-inactivity',
  'propose-dissolution',
];
