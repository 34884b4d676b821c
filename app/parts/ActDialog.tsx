import { Button, Modal } from 'antd';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { isComposing, useKeys } from '../keys.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import type { Said } from '../words/said.ts';
import { Refusal } from './Refusal.tsx';

/** How the act stands. What was refused comes as a refusal of the desk, or in words where somebody else refuses. */
type Running = {
  readonly busy: boolean;
  readonly slow: boolean;
  readonly refusal?: AnyRefusal | undefined;
  readonly said?: Said | undefined;
};

export type ActDialogProps = {
  /** 记验证：注塑余料回用. */
  readonly title: string;
  /** The verb on the button, the same as on the button that opened it. */
  readonly verb: string;
  readonly act: Running;
  readonly onSave: () => void;
  readonly onClose: () => void;
  /** Why it cannot be saved yet, said beside the button: 还没有写理由. */
  readonly missing?: string | undefined;
  readonly width?: number;
  /** Where something was saved already and the dialog stays for more: 关上. */
  readonly closeWord?: string;
  readonly children?: ReactNode;
};

/** One act on one record: a few fields, one button; what the rule or the ledger refuses is answered in here, with the fields as they are. */
export function ActDialog({ title, verb, act, onSave, onClose, missing, width = 520, closeWord = '不做了', children }: ActDialogProps) {
  const form = useRef<HTMLFormElement>(null);
  const save = () => {
    const unreadable = form.current?.querySelector<HTMLElement>('input:invalid');
    if (unreadable) return unreadable.focus();
    if (!missing && !act.busy) onSave();
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: save },
    { key: 'Escape', does: '关上', run: onClose },
  ]);
  return (
    <Modal
      open
      title={title}
      onCancel={onClose}
      width={width}
      mask={{ closable: false }}
      keyboard={false}
      afterOpenChange={(open) => open && form.current?.querySelector<HTMLElement>('input, textarea, [tabindex="0"]')?.focus()}
      footer={
        <div className="act-foot">
          <span className="caption">{missing}</span>
          <Button onClick={onClose}>{closeWord}</Button>
          <Button type="primary" disabled={missing !== undefined || act.busy} onClick={save}>
            {act.slow ? '正在保存' : verb}
          </Button>
        </div>
      }
    >
      <form
        ref={form}
        className="act-form"
        autoComplete="off"
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          save();
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event.nativeEvent) && isPlainField(event.target)) save();
        }}
      >
        {children}
        <Refusal refusal={act.refusal} said={act.said} />
      </form>
    </Modal>
  );
}

/** Enter in a list to choose from or in a calendar takes the choice; it must not save the form without it. */
const isPlainField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement && target.getAttribute('role') !== 'combobox' && !target.closest('.ant-picker');
