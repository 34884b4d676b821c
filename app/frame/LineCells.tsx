import { useLine } from '../live/line.ts';
import { exportedSentence } from '../parts/HowFar.tsx';
import { Pips } from '../parts/Pips.tsx';
import { go } from '../where.ts';
import { ago } from '../words/ago.ts';

/** How far this PC's records have come, in the top bar: grey and calm, however long the network is away. A door to 收发. */
export function LineCells() {
  const state = useLine((line) => line.state);
  return (
    <button type="button" className="plain-button" onClick={() => go({ rail: 'exchange', tab: 'line' })}>
      <Cells state={state} />
    </button>
  );
}

function Cells({ state }: { readonly state: ReturnType<typeof useLine.getState>['state'] }) {
  if (state?.is !== 'enrolled') return <Pips at="here" sentence="保存的都在这台电脑上。还没有连接县里。" />;
  const { unsent, lastContactAt, county, courier, address } = state;
  const contact = lastContactAt ? `${ago(lastContactAt, Date.now())}联网` : address ? '还没有联过网' : '用 U 盘交换';
  const last = courier.at(-1);
  if (last && !address) {
    const word = `移交 ${last.number} 等回执${unsent > 0 ? ` · 待送 ${unsent}` : ''}`;
    return <Pips at="exported" word={word} sentence={exportedSentence(last)} />;
  }
  if (unsent === 0) return <Pips at="arrived" sentence={`都送到了${county}，${contact}。`} />;
  return <Pips at="waiting" word={`待送 ${unsent} · ${contact}`} sentence={`${unsent} 件等着送到${county}，${contact}。断电也不会丢。`} />;
}
