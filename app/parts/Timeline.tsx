import type { ReactNode } from 'react';

/** next: stands on top · act: a blue dot · decision: green · other: grey. */
export type TimelineDot = 'next' | 'act' | 'decision' | 'other';
export type TimelineItem = {
  readonly key: string;
  readonly dot: TimelineDot;
  /** 接下来, 11-14, 2027-01-12. */
  readonly when: string;
  readonly what: ReactNode;
  /** Figures, who, why. */
  readonly figures?: ReactNode;
  /** At the right: kind, pips, or for 接下来 the button. */
  readonly side?: ReactNode;
};

/** 接下来 first, then newest first. */
export const Timeline = ({ items }: { readonly items: readonly TimelineItem[] }) => (
  <ol className="timeline">
    {items.map(({ key, dot, when, what, figures, side }) => (
      <li key={key} className={`timeline-${dot}`}>
        <span className="timeline-when">{when}</span>
        <i aria-hidden="true" />
        <div>
          <p>{what}</p>
          {figures && <p className="caption">{figures}</p>}
        </div>
        <span className="timeline-side">{side}</span>
      </li>
    ))}
  </ol>
);

/** The short form in a panel: date, what, who. */
export type PastItem = { readonly key: string; readonly when: string; readonly what: ReactNode; readonly who?: ReactNode };
export const Past = ({ items }: { readonly items: readonly PastItem[] }) => (
  <section className="past" aria-label="经过">
    <h3>经过</h3>
    <ol>
      {items.map(({ key, when, what, who }) => (
        <li key={key}>
          <span>{when}</span>
          <span>{what}</span>
          <span className="caption">{who}</span>
        </li>
      ))}
    </ol>
  </section>
);
