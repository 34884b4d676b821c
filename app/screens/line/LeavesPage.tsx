import { Button } from 'antd';
import { useLine } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { useWindow } from '../../where.ts';
import { WhatLeaves } from './WhatLeaves.tsx';
import './line.css';

/** At any time: what leaves this PC, to whom, and what stays. */
export default function LeavesPage() {
  const close = useWindow((window) => window.close);
  const state = useLine((line) => line.state);
  return (
    <div className="page page-column">
      <Head title="哪些内容会离开本机" actions={<Button onClick={close}>回到收发</Button>} />
      <Card label="哪些内容会离开本机">
        <WhatLeaves readers={state?.is === 'enrolled' ? state.above : []} />
      </Card>
    </div>
  );
}
