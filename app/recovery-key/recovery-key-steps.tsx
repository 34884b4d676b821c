import type { WizardStep } from '../parts/Wizard.tsx';
import { RecoveryKey } from './RecoveryKey.tsx';
import { isWhole, TypedBack } from './TypedBack.tsx';

type RecoveryKeySteps = {
  readonly word: string;
  readonly recoveryKey: string;
  readonly organisationName: string;
  readonly typed: string;
  readonly onTyped: (typed: string) => void;
  /** The word of the button with which it takes effect. */
  readonly next: string;
  readonly confirm: () => Promise<boolean>;
};

/** The end of first start, renewal and handover alike: a key that was kept, and proves it by being typed back. */
export const recoveryKeySteps = (parts: RecoveryKeySteps): readonly WizardStep[] => [
  {
    key: 'key',
    word: parts.word,
    said: '已收好',
    next: '收好了',
    body: <RecoveryKey recoveryKey={parts.recoveryKey} organisationName={parts.organisationName} />,
  },
  {
    key: 'typed',
    word: '抄回一遍',
    missing: isWhole(parts.typed) ? undefined : '对着纸，把八组数字输一遍',
    next: parts.next,
    leave: parts.confirm,
    body: <TypedBack typed={parts.typed} onTyped={parts.onTyped} />,
  },
];
