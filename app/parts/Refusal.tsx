import type { ReactNode } from 'react';
import { type AnyRefusal, say } from '../words/refusals.ts';
import type { Said } from '../words/said.ts';
import { ClockCircleOutlined, WarningOutlined } from './icons.tsx';

export type RefusalProps = {
  readonly refusal?: AnyRefusal | undefined;
  /** Words put together by the screen, instead of a refusal's own. */
  readonly said?: Said | undefined;
  /** What now: buttons. */
  readonly actions?: ReactNode;
  /** A warning lets one go on. */
  readonly warning?: boolean;
};

/** What · rule with source · numbers and date · what now; at the field or in the 下一步 box, never as a toast. */
export function Refusal({ refusal, said = refusal && say(refusal), actions, warning = false }: RefusalProps) {
  if (!said) return null;
  const facts = [said.rule, said.figures].filter(Boolean).join(' ');
  return (
    <div className={warning ? 'said said-warning' : 'said'} role={warning ? 'status' : 'alert'}>
      <span className="said-icon">{warning ? <ClockCircleOutlined /> : <WarningOutlined />}</span>
      <div>
        <p className="said-what">{said.what}</p>
        {facts && <p>{facts}</p>}
        {said.next && <p>{said.next}</p>}
        {actions && <div className="said-actions">{actions}</div>}
        {refusal && (
          <details className="caption">
            <summary>详情</summary>
            {refusal.code}
          </details>
        )}
      </div>
    </div>
  );
}
