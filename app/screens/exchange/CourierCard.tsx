import { Button } from 'antd';
import type { CourierOut, LineState } from '../../../electron/contract.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { useDesk } from '../../live/desk.ts';
import { Card } from '../../parts/Card.tsx';
import { exportedSentence } from '../../parts/HowFar.tsx';
import { Pips } from '../../parts/Pips.tsx';
import { go } from '../../where.ts';
import { dateTime } from '../../words/said.ts';
import './exchange.css';

const to = (page: string) => go({ rail: 'exchange', tab: 'stick', page });

/** What goes to the county by stick and comes back: the same as over a line, whether there is one or not. */
export function CourierCard({ state }: { readonly state: LineState }) {
  const mayEnrol = mayDo(useDesk().session.actor.role, 'change-organisation');
  if (state.is === 'alone' && !state.enrolling) return <Alone mayEnrol={mayEnrol} />;
  const out = state.is === 'alone' ? (state.enrolling?.courier ?? []) : state.courier;
  const isEnrolling = state.is === 'alone';
  const isUnsent = state.unsent > 0;
  return (
    <Card
      title={isEnrolling ? `用 U 盘接入${state.enrolling?.county ?? ''}` : '和县里交换'}
      side={<span className="caption">{isUnsent ? `待送 ${state.unsent} 件` : '都送到了'}</span>}
    >
      <p>
        {isEnrolling
          ? '接入申请和已有的记录写在移交文件里，等县里的回执。回执拿回来收下，就接入了；没有拿回来以前照常记。'
          : '写一份移交文件交到县里，把县里的回执拿回来收下。几份一起、先后颠倒、收两次，都不要紧：县里收过的自己会跳过。没有待送的也可以写：上级的批复和通知随回执回来。'}
      </p>
      <div className="form-foot">
        <Button type={isUnsent && out.length === 0 ? 'primary' : 'default'} onClick={() => to('write')}>
          {out.length > 0 ? '再写一份' : '写移交文件'}
        </Button>
        <Button type={out.length > 0 ? 'primary' : 'default'} onClick={() => to('take')}>
          {isEnrolling ? '收回执' : '收回执，捎带同事的'}
        </Button>
      </div>
      {out.length > 0 && <OutTable out={out} />}
    </Card>
  );
}

function Alone({ mayEnrol }: { readonly mayEnrol: boolean }) {
  return (
    <Card title="还没有连接县里">
      <p>
        资料都在这台电脑上。没有网络也可以接入：请县里把接入单存到 U
        盘上，拿到这里来。不接入也行：上报就是把表导出成文件或打印出来，交给上级；上级的批复拿回来，按纸质文件补录。
      </p>
      {mayEnrol ? (
        <div className="form-foot">
          <Button type="primary" onClick={() => to('enrol')}>
            用 U 盘接入
          </Button>
        </div>
      ) : (
        <p className="caption">由书记或副书记接入。</p>
      )}
    </Card>
  );
}

const OutTable = ({ out }: { readonly out: readonly CourierOut[] }) => (
  <table className="plain-table stick-files">
    <thead>
      <tr>
        <th scope="col">第几份</th>
        <th scope="col">写于</th>
        <th scope="col">写在</th>
        <th scope="col">几件</th>
        <th scope="col">到哪一步</th>
      </tr>
    </thead>
    <tbody>
      {out.toReversed().map(({ number, at, label, count }) => (
        <tr key={`${number} ${at}`}>
          <td>移交 {number}</td>
          <td>{dateTime(at)}</td>
          <td>{label}</td>
          <td>{count > 0 ? `${count} 件` : '只请县里回话'}</td>
          <td>
            <Pips at="exported" word="还没有收到回执" sentence={exportedSentence({ number, at })} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
