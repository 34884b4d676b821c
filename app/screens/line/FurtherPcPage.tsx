import { Button } from 'antd';
import { useState } from 'react';
import type { HandedKeys } from '../../../electron/contract.ts';
import { ONE_TIME_MINUTES } from '../../../src/domain/one-time-code.ts';
import { useAsking } from '../../live/asking.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { UsbOutlined } from '../../parts/icons.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { useWindow } from '../../where.ts';
import { dateTime } from '../../words/said.ts';
import './line.css';

/** 再接一台电脑: the branch's keys for another PC, by a code that is read from this screen and typed there. */
export default function FurtherPcPage() {
  const close = useWindow((window) => window.close);
  const [handed, setHanded] = useState<HandedKeys & { readonly kept?: string }>();
  const { ask, busy, refusal } = useAsking();
  const give = async (by: 'county' | 'stick') => {
    setHanded(undefined);
    const keys = await ask('正在准备', window.shell.handKeys(by));
    if (!keys?.base64) return setHanded(keys);
    const file = { suggestedName: '本支部的钥匙', extension: 'json', base64: keys.base64 };
    const kept = await ask('正在写', window.shell.saveFile(file));
    if (kept) setHanded({ ...keys, kept: kept.label });
  };
  return (
    <div className="page page-column">
      <Head title="再接一台电脑" actions={<Button onClick={close}>回到收发</Button>} />
      <Card title="一次性码">
        <p>
          新电脑第一次打开时选“这台也加入”，填县里发的接入码，再填这里给的一次性码，就打得开本支部的记录。手边有恢复码那张纸的，不用一次性码。新电脑不联网的，选“用
          U 盘加入”，凭恢复码。
        </p>
        <p className="caption">
          码只在两台电脑的屏幕上，不经过县里；{ONE_TIME_MINUTES} 分钟以内用。钥匙用它封好，由县里转交，或者放在 U 盘上带过去。
        </p>
        <div className="form-foot">
          <Button type="primary" disabled={busy !== undefined} onClick={() => void give('county')}>
            {busy ?? '给一个码，县里转交'}
          </Button>
          <Button icon={<UsbOutlined />} disabled={busy !== undefined} onClick={() => void give('stick')}>
            给一个码，钥匙放 U 盘
          </Button>
        </div>
        <Refusal refusal={refusal} />
        {handed && (
          <section aria-label="一次性码">
            <p className="one-time-code">{handed.code}</p>
            <p role="status">
              到 {dateTime(handed.until)} 为止有效。{handed.kept && `封好的钥匙已存到 ${handed.kept}。`}再给一个，这一个就作废
              {handed.kept && '（U 盘上的要一起换）'}。
            </p>
          </section>
        )}
      </Card>
    </div>
  );
}
