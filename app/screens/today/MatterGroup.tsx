import { Button } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { OpenMatter } from '../../../src/domain/matters/matter.ts';
import type { Matter } from '../../../src/domain/today.ts';
import { State } from '../../parts/State.tsx';
import { go } from '../../where.ts';
import { sayMatter } from '../../words/matters.ts';
import { wayOf } from './ways.ts';

/** More rows than this fold into one line: nobody does thirty overdue things in a morning, and a slow PC need not draw them. */
const SHOWN = { late: 30, now: 30, later: 12 } as const;
/** As many as are seen without scrolling are drawn first; the others as soon as these are painted. */
const SEEN = 12;

type GroupProps = {
  readonly word: string;
  readonly tone: 'late' | 'now' | 'later';
  readonly matters: readonly OpenMatter<Matter>[];
  readonly today: CivilDate;
  /** Its first row is the one next act of the page. */
  readonly isFirst?: boolean;
};

/** The rows of one heading, each with its next act. */
export function MatterGroup({ word, tone, matters, today, isFirst = false }: GroupProps) {
  const [all, setAll] = useState(false);
  const most = useDeferredValue<number>(SHOWN[tone], Math.min(SEEN, SHOWN[tone]));
  const shown = all ? matters : matters.slice(0, most);
  const folded = all ? 0 : matters.length - SHOWN[tone];
  if (matters.length === 0) return null;
  return (
    <section aria-label={word}>
      <h2 className={`today-group today-${tone}`}>
        {word} <span>{matters.length}</span>
      </h2>
      <ul>
        {shown.map((matter, index) => (
          <MatterRow
            key={matter.id}
            matter={matter}
            today={today}
            weight={isFirst && index === 0 ? 'first' : tone === 'later' ? 'plain' : 'boxed'}
          />
        ))}
      </ul>
      {folded > 0 && (
        <button type="button" className="link today-more" onClick={() => setAll(true)}>
          {tone === 'later' ? `看到年底的 ${folded} 件` : `再看 ${folded} 件`}
        </button>
      )}
    </section>
  );
}

/** What is for others to do: no reminder, but there for whoever looks. */
export function OthersGroup({ matters, today }: Pick<GroupProps, 'matters' | 'today'>) {
  const [isOpen, setIsOpen] = useState(false);
  if (matters.length === 0) return null;
  if (isOpen) return <MatterGroup word="由别人办的" tone="later" matters={matters} today={today} />;
  return (
    <button type="button" className="link today-more" onClick={() => setIsOpen(true)}>
      由别人办的 {matters.length} 件
    </button>
  );
}

type MatterRowProps = { readonly matter: OpenMatter<Matter>; readonly today: CivilDate; readonly weight: 'first' | 'boxed' | 'plain' };

function MatterRow({ matter, today, weight }: MatterRowProps) {
  const { what, why, verb } = sayMatter(matter.matter, today);
  const open = () => go(wayOf(matter));
  return (
    <li className="today-row">
      <DueMark matter={matter} />
      <button type="button" className="plain-button today-what" onClick={open}>
        {what}
        <span className="caption">{why}</span>
      </button>
      {weight === 'plain' ? (
        <Button type="link" onClick={open}>
          {verb}
        </Button>
      ) : (
        <Button type={weight === 'first' ? 'primary' : 'default'} onClick={open}>
          {verb}
        </Button>
      )}
    </li>
  );
}

function DueMark({ matter: { due, days } }: { readonly matter: OpenMatter<Matter> }) {
  if (due === 'late') return <State is="late" word={`逾期 ${days} 天`} />;
  return due === 'today' ? <State is="soon" word="今天" /> : <State is="ahead" word={`剩 ${days} 天`} />;
}
