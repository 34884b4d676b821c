import { Button, Modal } from 'antd';
import { useState } from 'react';
import { inviteEnterprise } from '../../../../src/commands/invite-enterprise.ts';
import { INVITATION_HOURS } from '../../../../src/domain/group/enterprises.ts';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import { toBase64 } from '../../../base64.ts';
import { useAsking } from '../../../live/asking.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { dateTime } from '../../../words/said.ts';

type Given = { readonly code: string; readonly until: string; readonly sealedKeys: string; readonly kept?: string };

/** 邀请企业: a code of 20 signs, which is said by telephone or given on paper, and never goes to the county. */
export function InviteEnterpriseDialog({ group, onClose }: { readonly group: AutonomousGroup; readonly onClose: () => void }) {
  const act = useCommand(inviteEnterprise);
  const { ask, busy, refusal } = useAsking();
  const [name, setName] = useState('');
  const [given, setGiven] = useState<Given>();
  const save = async () => {
    const made = await ask('正在准备', window.shell.inviteToGroup({ groupId: group.id, groupName: group.name }));
    if (!made) return;
    const { code, ...invitation } = made;
    const { until, sealedKeys } = invitation;
    if (!(await act.run(group.id, { organisationName: name, ...invitation }))) return;
    setGiven({ code, until, sealedKeys });
    void window.shell.syncNow({ mayWithdraw: false });
  };
  const keep = async ({ until, sealedKeys }: Given) => {
    const base64 = toBase64(new TextEncoder().encode(JSON.stringify({ groupId: group.id, sealedKeys, until })));
    const kept = await ask('正在写', window.shell.saveFile({ suggestedName: `小组邀请 ${group.name}`, extension: 'json', base64 }));
    if (kept) setGiven((now) => now && { ...now, kept: kept.label });
  };
  if (given)
    return (
      <Modal open title={`邀请企业：${group.name}`} onCancel={onClose} width={520} footer={<Button onClick={onClose}>记下了，关上</Button>}>
        <p>把这个邀请码打电话念给“{name.trim()}”，或者写在纸上当面交，不要用微信、短信发：</p>
        <section aria-label="邀请码">
          <p className="one-time-code">{given.code}</p>
        </section>
        <p role="status">
          到 {dateTime(given.until)} 为止有效，只能用一次；关上以后不再显示。对方在“小组 › 加入跨企业小组”里填。
          {given.kept && `邀请文件已存到 ${given.kept}。`}
        </p>
        <p className="caption">对方不联网的，把邀请文件用 U 盘带去，凭同一个邀请码打开。</p>
        <div className="form-foot">
          <Button size="small" disabled={busy !== undefined} onClick={() => void keep(given)}>
            {busy ?? '另存邀请文件'}
          </Button>
        </div>
        <Refusal refusal={refusal} />
      </Modal>
    );
  return (
    <ActDialog
      title={`邀请企业：${group.name}`}
      verb="给一个邀请码"
      act={{ ...act, busy: act.busy || busy !== undefined, refusal: act.refusal ?? refusal }}
      onSave={save}
      onClose={onClose}
      missing={name.trim() ? undefined : '还没有写企业名称'}
    >
      <TextField label="邀请哪家企业的党组织" value={name} onChange={setName} maxLength={60} />
      <p>
        加入以后，对方的电脑能看到这个小组的全部记录：名称、目标、计划、活动、项目和外单位组员的姓名，也能记活动、申领项目。花名册、电话和证件号码不会过去。
      </p>
      <p className="caption">邀请码 {INVITATION_HOURS} 小时内有效，用一次。审批、任命、考评和撤销还是由本企业办。</p>
    </ActDialog>
  );
}
