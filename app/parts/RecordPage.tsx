import { type ReactNode, useState } from 'react';
import { useKeys } from '../keys.ts';
import { More, type MoreItem } from './Head.tsx';

/** A key figure with its rule under it. */
export type StripFigure = {
  readonly key: string;
  readonly label: string;
  readonly figure: ReactNode;
  readonly rule?: string;
  readonly onOpen?: () => void;
};
export type Section = {
  readonly key: string;
  readonly word: string;
  readonly count?: number;
  readonly children: ReactNode;
  readonly foot?: ReactNode;
};

export type RecordPageProps = {
  /** Back to the list: 名册 / 31 人在册. */
  readonly crumb: { readonly word: string; readonly rest?: string; readonly onClick: () => void };
  readonly name: string;
  readonly state?: ReactNode;
  readonly pips?: ReactNode;
  /** At most three. */
  readonly facts?: readonly ReactNode[];
  readonly actions?: ReactNode;
  readonly more?: readonly MoreItem[];
  readonly localOnly?: boolean;
  /** At most four key figures. */
  readonly strip?: readonly StripFigure[];
  readonly months?: ReactNode;
  /** The next act, over the sections. */
  readonly next?: ReactNode;
  /** The first is 经过. */
  readonly sections: readonly Section[];
  /** The section that is open at first, where it is another one. */
  readonly opens?: string | undefined;
  /** Cards at the right. */
  readonly side?: ReactNode;
};

/** Pattern C: one record with its figures and what happened to it. */
export function RecordPage(props: RecordPageProps) {
  const [chosen, setChosen] = useState(props.opens ?? props.sections[0]?.key);
  const section = props.sections.find((one) => one.key === chosen) ?? props.sections[0];
  useKeys([{ key: 'Escape', does: '回到清单', run: () => props.crumb.onClick() }]);
  const { strip = [] } = props;
  return (
    <div className="page record">
      <header className="record-head">
        <nav className="caption" aria-label="位置">
          <button type="button" className="link underlined" onClick={props.crumb.onClick}>
            {props.crumb.word}
          </button>
          {props.crumb.rest && ` / ${props.crumb.rest}`}
        </nav>
        <div className="record-name">
          <h1>{props.name}</h1>
          {props.localOnly && <span className="head-mark">只存本机</span>}
        </div>
        <div className="record-line">
          {props.state}
          {props.pips}
          <ul className="facts">
            {props.facts?.map((fact, at) => (
              <li key={at}>{fact}</li>
            ))}
          </ul>
          <div className="head-actions">
            {props.actions}
            {props.more && props.more.length > 0 && <More items={props.more} />}
          </div>
        </div>
      </header>
      {(strip.length > 0 || props.months) && (
        <section className="card strip" aria-label="要点">
          {strip.map(({ key, ...figure }) => (
            <StripCell key={key} {...figure} />
          ))}
          {props.months}
        </section>
      )}
      {props.next}
      <div className={props.side ? 'record-columns' : 'record-columns record-alone'}>
        <section className="card card-scrolls">
          <div className="state-tabs section-tabs" role="group" aria-label="分栏">
            {props.sections.map(({ key, word, count }) => (
              <button key={key} type="button" className="state-tab" aria-pressed={key === section?.key} onClick={() => setChosen(key)}>
                {word} {count !== undefined && <span>{count}</span>}
              </button>
            ))}
          </div>
          {/* One scrolls it by keyboard, too. */}
          <div className="card-body" role="region" aria-label={section?.word} tabIndex={0}>
            {section?.children}
          </div>
          {section?.foot && <footer className="foot">{section.foot}</footer>}
        </section>
        {props.side && <div className="record-side">{props.side}</div>}
      </div>
    </div>
  );
}

function StripCell({ label, figure, rule, onOpen }: Omit<StripFigure, 'key'>) {
  return (
    <div className="strip-cell">
      <p className="caption">{label}</p>
      <p className="figure">
        {onOpen ? (
          <button type="button" className="link" onClick={onOpen}>
            {figure}
          </button>
        ) : (
          figure
        )}
      </p>
      {rule && <p className="caption">{rule}</p>}
    </div>
  );
}
