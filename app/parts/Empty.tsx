import type { ReactNode } from 'react';

export type EmptyProps = {
  /** What is (not) here, as a sentence: 还没有先锋岗。 */
  readonly what: string;
  /** Why it helps or what comes first: 先定岗位和标准，再公示 5 个工作日。 */
  readonly first?: string;
  /** The first act and 看样表; or 清除筛选. */
  readonly actions?: ReactNode;
};

/** Words instead of pictures: what belongs here and how to begin. */
export const Empty = ({ what, first, actions }: EmptyProps) => (
  <div className="empty">
    <p className="empty-what">{what}</p>
    {first && <p>{first}</p>}
    {actions && <div className="empty-actions">{actions}</div>}
  </div>
);
