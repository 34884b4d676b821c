import { Button } from 'antd';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { isComposing, useKeys } from '../keys.ts';
import { CheckCircleOutlined } from './icons.tsx';

export type WizardStep = {
  readonly key: string;
  readonly word: string;
  /** One line under the word: what was answered; shown once the step is done. */
  readonly said?: string | undefined;
  /** What is missing; while it is set, 下一步 says so instead of going on. */
  readonly missing?: string | undefined;
  /** One question block. */
  readonly body: ReactNode;
  /** Word of the button that leaves the step; default 下一步, of the last step 确认. */
  readonly next?: string;
  /** Work that leaving the step needs; `false` stays. */
  readonly leave?: () => Promise<boolean> | boolean;
};

export type WizardProps = {
  readonly title: string;
  readonly steps: readonly WizardStep[];
  readonly at: string;
  readonly onAt: (key: string) => void;
  /** 存着以后再做: the draft is kept. Without it the button is not shown. */
  readonly onLater?: () => void;
  /** Where nothing is kept: 不换了. */
  readonly laterWord?: string;
  /** After the last step's `leave`. */
  readonly onDone: () => void;
  readonly busy?: boolean;
  /** The word while busy: 正在导入. */
  readonly busyWord?: string;
  /** Beside the buttons: a refusal, a progress bar. */
  readonly answer?: ReactNode;
};

/** Pattern D: steps at the left, one question block, nothing counts before the last 确认. */
export function Wizard({
  title,
  steps,
  at,
  onAt,
  onLater,
  onDone,
  busy = false,
  busyWord = '正在保存',
  answer,
  laterWord = '存着以后再做',
}: WizardProps) {
  const index = Math.max(
    0,
    steps.findIndex((step) => step.key === at),
  );
  const step = steps[index];
  const block = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (step?.key) firstField(block.current)?.focus();
  }, [step?.key]);
  const back = () => onAt(steps[index - 1]?.key ?? at);
  useKeys(onLater ? [{ key: 'Escape', does: laterWord, run: () => onLater() }] : []);
  const forward = async (event: FormEvent) => {
    event.preventDefault();
    if (!step || step.missing || busy) return;
    if (step.leave && !(await step.leave())) return;
    const next = steps[index + 1];
    if (next) onAt(next.key);
    else onDone();
  };
  if (!step) return null;
  const isLast = index === steps.length - 1;
  return (
    <div className="page wizard-page">
      <div className="card wizard">
        <nav className="wizard-steps" aria-label="步骤">
          <h1 className="song">{title}</h1>
          <ol>
            {steps.map((one, number) => (
              <li key={one.key} aria-current={one.key === step.key ? 'step' : undefined} className={number < index ? 'wizard-passed' : ''}>
                <button type="button" className="plain-button" disabled={number >= index || busy} onClick={() => onAt(one.key)}>
                  <i aria-hidden="true">{number < index && !one.missing ? <CheckCircleOutlined /> : number + 1}</i>
                  <span>
                    {one.word}
                    {number < index && <small>{one.missing ?? one.said}</small>}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <form
          className="wizard-block"
          ref={block}
          autoComplete="off"
          onSubmit={forward}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isComposing(event.nativeEvent)) event.preventDefault();
          }}
        >
          <div className="wizard-body">{step.body}</div>
          {answer}
          <div className="wizard-foot">
            {step.missing && <p className="caption">{step.missing}</p>}
            {onLater && (
              <Button type="text" onClick={onLater} disabled={busy}>
                {laterWord}
              </Button>
            )}
            {index > 0 && (
              <Button onClick={back} disabled={busy}>
                上一步
              </Button>
            )}
            <Button type="primary" htmlType="submit" disabled={step.missing !== undefined || busy}>
              {busy ? busyWord : (step.next ?? (isLast ? '确认' : '下一步'))}
            </Button>
          </div>
        </form>
      </div>
    </div>
  );
}

const firstField = (form: HTMLFormElement | null) =>
  form?.querySelector<HTMLElement>('.wizard-body :is(input, textarea, select, [role=combobox]):not([disabled])');

/** 核对页: every answer as a link back to its step. */
export type Answer = { readonly key: string; readonly label: string; readonly answer: ReactNode; readonly step: string };
export const CheckPage = ({ answers, onAt }: { readonly answers: readonly Answer[]; readonly onAt: (step: string) => void }) => (
  <table className="check-page">
    <tbody>
      {answers.map(({ key, label, answer, step }) => (
        <tr key={key}>
          <th scope="row">{label}</th>
          <td>{answer}</td>
          <td>
            <button type="button" className="link underlined" onClick={() => onAt(step)} aria-label={`改${label}`}>
              改
            </button>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);
