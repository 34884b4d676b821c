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
  const receiver = (state?.is === 'enrolled' && state.above[0]) || '上级党组织';
  return (
    <div className="page page-column">
      <Head title="哪些内容会离开本机" actions={<Button onClick={close}>回到收发</Button>} />
      <Card label="哪些内容会离开本机">
        <WhatLeaves receiver={receiver} />
      </Card>
    </div>
  );
}
