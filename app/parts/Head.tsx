import { Button, Dropdown } from 'antd';
import { memo, type ReactNode } from 'react';
import { EllipsisOutlined } from './icons.tsx';

/** One fact of the line beside the title. A computed figure is a door: `onOpen` shows the records it counts. */
export type HeadFact = { readonly label: string; readonly figure?: string; readonly active?: boolean; readonly onOpen?: () => void };
export type MoreItem = { readonly key: string; readonly word: string; readonly onClick: () => void; readonly disabled?: boolean };

export type HeadProps = {
  /** A fixed word (宋), such as 金点子. The name of a record belongs to RecordPage. */
  readonly title: string;
  /** Between title and facts: a period with ‹ ›, a state. */
  readonly beside?: ReactNode;
  readonly facts?: readonly HeadFact[];
  /** At most three buttons, one of them `type="primary"` at most. */
  readonly actions?: ReactNode;
  /** What stands behind ⋯. */
  readonly more?: readonly MoreItem[];
  /** 只存本机: nothing of this page ever leaves the PC. */
  readonly localOnly?: boolean;
};

export function Head({ title, beside, facts = [], actions, more = [], localOnly = false }: HeadProps) {
  return (
    <header className="head">
      <h1 className="song">{title}</h1>
      {localOnly && <span className="head-mark">只存本机</span>}
      {beside}
      {facts.length > 0 && <Facts facts={facts} />}
      <div className="head-actions">
        {actions}
        {more.length > 0 && <More items={more} />}
      </div>
    </header>
  );
}

export const Facts = ({ facts }: { readonly facts: readonly HeadFact[] }) => (
  <ul className="facts">
    {facts.map(({ label, figure, active, onOpen }) => (
      <li key={label}>
        {label}{' '}
        {figure !== undefined &&
          (onOpen ? (
            <button type="button" className="link" aria-pressed={active ?? false} onClick={onOpen}>
              {figure}
            </button>
          ) : (
            figure
          ))}
      </li>
    ))}
  </ul>
);

/** Drawn anew only for other items: keep them the same object where a page is drawn at every save. */
export const More = memo(({ items }: { readonly items: readonly MoreItem[] }) => (
  <Dropdown
    trigger={['click']}
    menu={{ items: items.map(({ key, word, onClick, disabled }) => ({ key, label: word, onClick, disabled: disabled ?? false })) }}
  >
    <Button icon={<EllipsisOutlined />} aria-label="更多" />
  </Dropdown>
));
