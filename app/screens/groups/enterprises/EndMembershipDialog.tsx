import { leaveGroup } from '../../../../src/commands/leave-group.ts';
import { removeEnterprise } from '../../../../src/commands/remove-enterprise.ts';
import type { GroupMember } from '../../../../src/domain/group/enterprises.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';

type Props = {
  readonly member: GroupMember;
  /** It is one's own enterprise that leaves. */
  readonly isOwn: boolean;
  readonly group: string;
  readonly onClose: () => void;
};

/** 退出小组 or 移出小组, with what follows from it. */
export function EndMembershipDialog({ member, isOwn, group, onClose }: Props) {
  const act = useCommand(isOwn ? leaveGroup : removeEnterprise);
  const { name } = member.organisation;
  const save = async () => {
    if (!(await act.run(member.id))) return;
    onClose();
    void window.shell.syncNow({ mayWithdraw: false });
  };
  return (
    <ActDialog
      title={isOwn ? `退出小组：${group}` : `移出小组：${name}`}
      verb={isOwn ? '退出小组' : '移出小组'}
      act={act}
      onSave={save}
      onClose={onClose}
    >
      {isOwn ? (
        <p>退出以后，本企业的电脑不再收到“{group}”的新记录，也不能再记。已经收到的留在本机，发起的企业那里也留着本企业记过的。</p>
      ) : (
        <p>
          移出以后，“{name}”的电脑不再收到“{group}
          ”的新记录，也不能再记；小组自动换一把新钥匙，没有用的邀请一起收回。对方已经收到的，仍在对方那里。
        </p>
      )}
      <p className="caption">要再参加，由发起的企业重新邀请。</p>
    </ActDialog>
  );
}
