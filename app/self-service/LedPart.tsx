import { type ReactNode, useState } from 'react';
import type { CommandContext } from '../../src/commands/context.ts';
import type { LedProps } from './OwnLed.tsx';
import { OwnRefusal } from './OwnRefusal.tsx';
import type { useOwnAct } from './own.ts';

type Act = ReturnType<typeof useOwnAct>;
/** What a form inside of it works with. */
export type LedForm<F> = { readonly busy: boolean; readonly onSave: (fields: F) => Promise<void>; readonly onClose: () => void };

type LedPartProps<F> = Pick<LedProps, 'group'> & {
  readonly act: Act;
  readonly title: string;
  readonly verb: string;
  /** Said behind “…”已保存在这台电脑. */
  readonly then: string;
  readonly write: (context: CommandContext, fields: F) => ReturnType<Parameters<Act['run']>[0]>;
  readonly form: (given: LedForm<F>) => ReactNode;
  readonly children?: ReactNode;
};

/** One kind of thing that whoever leads a group writes down: a button, behind it a form, and afterwards a word that it is saved. */
export function LedPart<F extends { readonly title: string }>({ act, group, title, verb, then, write, form, children }: LedPartProps<F>) {
  const [isOpen, setIsOpen] = useState(false);
  const [saved, setSaved] = useState('');
  const { run, busy, refusal } = act;
  const onSave = async (fields: F) => {
    if (!(await run((context) => write(context, fields)))) return;
    setSaved(fields.title);
    setIsOpen(false);
  };
  return (
    <div className="own-idea own-part">
      <h4>{title}</h4>
      {children}
      {isOpen ? (
        form({ busy, onSave, onClose: () => setIsOpen(false) })
      ) : (
        <div className="own-objection-foot">
          <button type="button" className="big-button" onClick={() => setIsOpen(true)} aria-label={`${verb}：${group.name}`}>
            {verb}
          </button>
        </div>
      )}
      <OwnRefusal refusal={refusal} />
      {saved && !isOpen && (
        <p role="status">
          “{saved}”已保存在这台电脑{then}
        </p>
      )}
    </div>
  );
}

type LedFootProps = Pick<LedForm<never>, 'busy' | 'onClose'> & { readonly isMissing: boolean };

/** The foot of such a form. */
export const LedFoot = ({ busy, isMissing, onClose }: LedFootProps) => (
  <div className="own-objection-foot">
    <button type="submit" className="big-button" disabled={busy || isMissing}>
      {busy ? '正在保存' : '保存'}
    </button>
    <button type="button" className="big-button" onClick={onClose}>
      不记了
    </button>
  </div>
);
