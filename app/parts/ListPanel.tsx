import { Button } from 'antd';
import type { ReactNode } from 'react';
import { CloseOutlined, LeftOutlined, RightOutlined } from './icons.tsx';

type ListPanelProps = {
  readonly title: ReactNode;
  /** Another row begins at the top. */
  readonly of: string;
  readonly children: ReactNode;
  /** Missing at the first and at the last row. */
  readonly onBefore: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
  readonly onOpenPage: (() => void) | undefined;
  readonly onClose: () => void;
};

/** The chosen record beside its list: number, ‹ ›, the way to its page, ×. */
export const ListPanel = ({ title, of, children, onBefore, onNext, onOpenPage, onClose }: ListPanelProps) => (
  <aside className="card panel" aria-label="右栏">
    <div className="panel-head">
      <span className="panel-title">{title}</span>
      <Button type="text" size="small" icon={<LeftOutlined />} aria-label="上一条" disabled={!onBefore} onClick={onBefore} />
      <Button type="text" size="small" icon={<RightOutlined />} aria-label="下一条" disabled={!onNext} onClick={onNext} />
      {onOpenPage && (
        <button type="button" className="link" onClick={onOpenPage}>
          打开整页
        </button>
      )}
      <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关上右栏" onClick={onClose} />
    </div>
    {/* One scrolls it by keyboard, too: a panel may hold nothing else to reach. */}
    <div className="panel-body" key={of} role="region" aria-label="右栏内容" tabIndex={0}>
      {children}
    </div>
  </aside>
);
