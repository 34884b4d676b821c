import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { InvitationOpened } from '../../../../electron/contract.ts';
import { joinGroup } from '../../../../src/commands/join-group.ts';
import { toBase64 } from '../../../base64.ts';
import { useAsking } from '../../../live/asking.ts';
import { useCommand } from '../../../live/command.ts';
import { useLine } from '../../../live/line.ts';
import { Card } from '../../../parts/Card.tsx';
import { TextField } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { UsbOutlined } from '../../../parts/icons.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { go, useWindow } from '../../../where.ts';
import { dateTime } from '../../../words/said.ts';
import '../groups.css';

/** 加入跨企业小组: the code, the name of the group, and only then yes. */
export default function JoinGroupPage() {
  const close = useWindow((window) => window.close);
  const isEnrolled = useLine(({ state }) => state?.is === 'enrolled');
  const isByStick = useLine(({ state }) => state?.is === 'enrolled' && !state.address);
  const { ask, busy, refusal, forget } = useAsking();
  const join = useCommand(joinGroup);
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [found, setFound] = useState<InvitationOpened>();
  const [joined, setJoined] = useState(false);
  const open = async (base64?: string) => {
    setFound(undefined);
    setFound(await ask('正在找', window.shell.openGroupInvitation({ code, ...(base64 && { base64 }) })));
  };
  const choose = async (file: File | undefined) => {
    if (field.current) field.current.value = '';
    if (file) await open(toBase64(new Uint8Array(await file.arrayBuffer())));
  };
  const confirm = async ({ joining }: InvitationOpened) => {
    if (!(await join.run(joining))) return;
    setJoined(true);
    await ask('正在接收小组的记录', window.shell.syncNow({ mayWithdraw: false }));
  };
  const type = (typed: string) => {
    setCode(typed);
    setFound(undefined);
    forget();
    join.forget();
  };
  const isTyped = code.trim().length > 0;
  return (
    <div className="page page-column">
      <Head title="加入跨企业小组" actions={<Button onClick={close}>回到小组</Button>} />
      <Card title="邀请码">
        <p>发起小组的企业在“参加企业”里给出邀请码，共 20 个字符，打电话念或者写在纸上。字母大小写、空格和横线都不要紧。</p>
        {!isEnrolled && <Refusal warning said={{ what: '本机还没有接入县级。', next: '先在“同步”里接入，再来加入小组。' }} />}
        <div className="group-code">
          <TextField label="邀请码" value={code} onChange={type} maxLength={60} />
        </div>
        <div className="form-foot">
          {!isByStick && (
            <Button
              type={found ? 'default' : 'primary'}
              disabled={!isEnrolled || !isTyped || busy !== undefined || joined}
              onClick={() => void open()}
            >
              {busy ?? '找小组'}
            </Button>
          )}
          <Button
            type={isByStick && !found ? 'primary' : 'default'}
            icon={<UsbOutlined />}
            disabled={!isEnrolled || !isTyped || busy !== undefined || joined}
            onClick={() => field.current?.click()}
          >
            用邀请文件
          </Button>
          <input
            ref={field}
            type="file"
            className="visually-hidden"
            tabIndex={-1}
            aria-label="选 U 盘上的邀请文件"
            accept=".json"
            onChange={({ target }) => void choose(target.files?.[0])}
          />
        </div>
        <Refusal refusal={refusal} />
      </Card>
      {found && (
        <Card title={found.groupName}>
          <p>
            由“{found.ownerName}”发起。邀请到 {dateTime(found.until)} 为止有效。
          </p>
          <p>
            加入以后，本支部的电脑都能看到这个小组的全部记录，也能记活动、申领项目、邀请本企业的人；送审、批复、任命、考评和撤销由发起的企业办。本支部的花名册、电话和证件号码不会过去；记进小组的，参加的企业都看得到。
          </p>
          {joined ? (
            <p role="status">
              {isByStick ? '已加入。写一份移交文件交到县里，小组的记录随回执回来，收下就在清单里。' : '已加入。小组的记录到了就在清单里。'}
            </p>
          ) : (
            <div className="form-foot">
              <Button type="primary" disabled={join.busy} onClick={() => void confirm(found)}>
                {join.slow ? '正在保存' : '加入这个小组'}
              </Button>
            </div>
          )}
          {joined && (
            <div className="form-foot">
              {isByStick ? (
                <Button onClick={() => go({ rail: 'exchange', tab: 'stick' })}>去写移交文件</Button>
              ) : (
                <Button onClick={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: found.joining.groupId })}>看小组</Button>
              )}
            </div>
          )}
          <Refusal refusal={join.refusal} />
        </Card>
      )}
    </div>
  );
}
