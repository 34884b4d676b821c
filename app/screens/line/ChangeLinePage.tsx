import { Button } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useLine } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { TextField } from '../../parts/fields.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { useWindow } from '../../where.ts';

/** The county moved, the proxy changed, or its certificate did: the enrolment stays. */
export default function ChangeLinePage() {
  const close = useWindow((window) => window.close);
  const state = useLine((line) => line.state);
  const [fields, setFields] = useState({ address: '', proxy: '' });
  const { ask, busy, refusal } = useAsking();
  const now = state?.is === 'enrolled' ? state : undefined;
  useEffect(() => setFields({ address: now?.address ?? '', proxy: now?.proxy ?? '' }), [now?.address, now?.proxy]);
  const { address, proxy } = fields;
  const change = async (fingerprint?: string) => {
    const request = { address, ...(proxy && { proxy }), ...(fingerprint && { fingerprint }) };
    const changed = await ask('正在试', window.shell.changeLine(request));
    if (changed?.is === 'enrolled' && !changed.trouble) close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void change();
  };
  const trouble = now?.trouble;
  const found = trouble?.code === 'certificate-unknown' || trouble?.code === 'certificate-changed' ? trouble.fingerprint : undefined;
  return (
    <div className="page page-column">
      <Head title="改连接" />
      <Card label="改连接">
        <form className="form form-narrow" autoComplete="off" onSubmit={submit}>
          <TextField label="县里的地址" value={address} onChange={(value) => setFields({ ...fields, address: value })} />
          <TextField label="代理" hint="不经过代理的空着" value={proxy} onChange={(value) => setFields({ ...fields, proxy: value })} />
          <Refusal
            refusal={refusal ?? trouble}
            warning={!refusal}
            actions={found && <Button onClick={() => void change(found)}>指纹一样，确认</Button>}
          />
          <div className="form-foot">
            <Button type="primary" htmlType="submit" disabled={busy !== undefined || address.trim() === ''}>
              {busy ?? '试一试'}
            </Button>
            <Button onClick={close}>不改了</Button>
          </div>
        </form>
      </Card>
    </div>
  );
}
