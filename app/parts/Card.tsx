import type { ReactNode } from 'react';

export type CardProps = {
  readonly title?: ReactNode;
  /** At the right of the title: a link, a count, a caption. */
  readonly side?: ReactNode;
  /** Stays when the body scrolls. */
  readonly foot?: ReactNode;
  /** The body scrolls inside the card instead of the page. */
  readonly scrolls?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
};

export function Card({ title, side, foot, scrolls = false, label, children }: CardProps) {
  const name = label ?? (typeof title === 'string' ? title : undefined);
  return (
    <section className={scrolls ? 'card card-scrolls' : 'card'} aria-label={name}>
      {(title || side) && (
        <div className="card-head">
          <h2>{title}</h2>
          {side}
        </div>
      )}
      {scrolls ? (
        // One scrolls it by keyboard, too.
        <div className="card-body" role="region" aria-label={`${name ?? ''}内容`} tabIndex={0}>
          {children}
        </div>
      ) : (
        <div className="card-body">{children}</div>
      )}
      {foot && <Foot>{foot}</Foot>}
    </section>
  );
}

/** The last line of a card or list: counts at the left, legend or the last act at the right. */
export const Foot = ({ children }: { readonly children: ReactNode }) => <footer className="foot">{children}</footer>;
