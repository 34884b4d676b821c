import { Button } from 'antd';
import { useState } from 'react';
import type { ShellRefusal } from '../../electron/contract.ts';
import { PrinterOutlined, UsbOutlined } from '../parts/icons.tsx';
import { Refusal } from '../parts/Refusal.tsx';
import './recovery-key.css';
import { recoverySheet } from './recovery-sheet.ts';

type RecoveryKeyProps = { readonly recoveryKey: string; readonly organisationName: string };

/** Shown once, to be written down, printed, or put on a stick; typed back in the next step. */
export function RecoveryKey({ recoveryKey, organisationName }: RecoveryKeyProps) {
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const [kept, setKept] = useState<string>();
  const print = async () => {
    const html = recoverySheet(recoveryKey, organisationName);
    const reply = await window.shell.print({ suggestedName: '恢复码', html, landscape: false });
    setRefusal(reply.ok ? undefined : reply.refusal);
    if (reply.ok) setKept('已送到打印机。');
  };
  const toStick = async () => {
    const text = `先锋台账 恢复码\r\n${organisationName}\r\n\r\n${recoveryKey}\r\n`;
    const base64 = btoa(String.fromCharCode(...new TextEncoder().encode(`\uFEFF${text}`)));
    const reply = await window.shell.saveFile({ suggestedName: '恢复码', extension: 'txt', base64 });
    if (reply.ok) setKept(`已存到 ${reply.value.label}。`);
    setRefusal(reply.ok || reply.refusal.code === 'cancelled' ? undefined : reply.refusal);
  };
  return (
    <>
      <h2>恢复码：忘了密码、换了电脑，都靠它</h2>
      <ol className="recovery-key" aria-label="恢复码">
        {recoveryKey.split('-').map((group, at) => (
          <li key={at}>{group}</li>
        ))}
      </ol>
      <div className="form-foot">
        <Button icon={<PrinterOutlined />} onClick={print}>
          打印
        </Button>
        <Button icon={<UsbOutlined />} onClick={toStick}>
          存到 U 盘
        </Button>
        {kept && <span role="status">{kept}</span>}
      </div>
      <Refusal refusal={refusal} />
      <p>抄在纸上也行。锁进柜子，不要和这台电脑放在一起，不要拍照发群。谁拿到它，谁就能打开台账。</p>
    </>
  );
}
