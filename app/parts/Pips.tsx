import { UsbOutlined } from './icons.tsx';

/** 本机 → 送达 → 批复: how far a record has come. */
export type PipsAt = 'here' | 'waiting' | 'exported' | 'arrived' | 'decided' | 'returned';

const words: Record<PipsAt, string> = {
  here: '已存本机',
  waiting: '待送',
  exported: '已导出',
  arrived: '已送达',
  decided: '已批复',
  returned: '已退回',
};

export type PipsProps = {
  readonly at: PipsAt;
  /** Replaces the short word: 已收, 已备案, “批准文号 园党〔2026〕7 号”. */
  readonly word?: string;
  /** The full sentence, with time, receiver and number; shown on hover and read aloud. */
  readonly sentence?: string;
  /** In lists the word is left out where nothing is to be done: 已存本机, 已送达. */
  readonly inList?: boolean;
};

export function Pips({ at, word = words[at], sentence, inList = false }: PipsProps) {
  const isWordless = inList && (at === 'here' || at === 'arrived');
  const said = sentence ?? word;
  return (
    <span className={`pips pips-${at}`} title={said} {...(isWordless ? { role: 'img', 'aria-label': said } : {})}>
      <span className="pips-cells" aria-hidden="true">
        <i className="pip" />
        <i className="pip" />
        {at === 'returned' ? <b className="pips-back">↩</b> : <i className="pip" />}
      </span>
      {at === 'exported' && <UsbOutlined />}
      {!isWordless && <span className="pips-word">{word}</span>}
    </span>
  );
}

export const PipsLegend = ({ of }: { readonly of: readonly PipsAt[] }) => (
  <span className="legend">
    {of.map((at) => (
      <Pips key={at} at={at} />
    ))}
  </span>
);
