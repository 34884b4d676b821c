import { useCourierOf, useHowFar } from '../live/line.ts';
import { dateTime } from '../words/said.ts';
import { Pips } from './Pips.tsx';

/** The cells of a record: in a page's head with the sentence, in a panel with the day, in a list without a word. */
type HowFarProps = {
  readonly id: string;
  /** When this PC's ledger took the newest version (ISO). */
  readonly savedAt?: string;
  /** What stands beside 已存本机 in a panel: the day. */
  readonly day?: string;
  readonly inList?: boolean;
};

export function HowFar({ id, savedAt, day, inList = false }: HowFarProps) {
  const howFar = useHowFar()(id, savedAt);
  const courier = useCourierOf()(id, savedAt);
  const when = savedAt ? `，${dateTime(savedAt)}` : '';
  switch (howFar) {
    case 'alone':
      return (
        <Pips at="here" {...(day && { word: `已存本机 ${day}` })} sentence={`已保存在这台电脑${when}。断电也不会丢。`} inList={inList} />
      );
    case 'waiting':
      if (courier) return <Pips at="exported" sentence={exportedSentence(courier)} inList={inList} />;
      return <Pips at="waiting" sentence={`已保存在这台电脑${when}。等联网送到县里。`} inList={inList} />;
    case 'arrived':
      return <Pips at="arrived" sentence={`已保存在这台电脑${when}，县里也收到了。`} inList={inList} />;
  }
}

/** 11-12 已写入 U 盘“移交 3”，还没有收到回执。 */
export const exportedSentence = ({ number, at }: { readonly number: number; readonly at: string }): string =>
  `${dateTime(at).slice(5, 10)} 已写入 U 盘“移交 ${number}”，还没有收到回执。`;
