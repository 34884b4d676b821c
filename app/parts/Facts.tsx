import type { ReactNode } from 'react';

export type FactRow = { readonly label: string; readonly value: ReactNode };

/** Label at the left, value at the right: the facts of a record. An empty value leaves its row out. */
export const FactList = ({ rows }: { readonly rows: readonly FactRow[] }) => (
  <dl className="fact-list">
    {rows
      .filter(({ value }) => value !== undefined && value !== null && value !== '' && value !== false)
      .map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
);

export type NextStepProps = {
  /** 下一步：请财务部填验证. */
  readonly what: string;
  /** Which rule, with this record's numbers. */
  readonly why?: ReactNode;
  readonly action?: ReactNode;
  readonly children?: ReactNode;
};

/** The one box 下一步 of a panel: who, which rule, the button; a refusal answers in here. */
export const NextStep = ({ what, why, action, children }: NextStepProps) => (
  <section className="next-step" aria-label="下一步">
    <div className="next-step-line">
      <div>
        <p className="next-step-what">下一步：{what}</p>
        {why && <p className="caption">{why}</p>}
      </div>
      {action}
    </div>
    {children}
  </section>
);

export type Step = { readonly key: string; readonly word: string; readonly at: 'done' | 'now' | 'ahead' };

/** The step line of a panel. */
export const StepLine = ({ steps }: { readonly steps: readonly Step[] }) => (
  <ol className="step-line">
    {steps.map(({ key, word, at }, index) => (
      <li key={key} className={`step-${at}`} aria-current={at === 'now' ? 'step' : undefined}>
        <i aria-hidden="true">{at === 'done' ? '✓' : index + 1}</i>
        {word}
      </li>
    ))}
  </ol>
);
