import { useState } from 'react';
import type { Reply } from '../../electron/contract.ts';
import { useAsking } from '../live/asking.ts';
import { useOrganisation } from '../live/organisation.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { Wizard, type WizardStep } from '../parts/Wizard.tsx';
import { recoveryKeySteps } from './recovery-key-steps.tsx';

type NewKeyWizardProps = {
  readonly title: string;
  /** What is asked before; leaving the last of them asks main for the key. */
  readonly before: (go: (step: string) => void) => readonly WizardStep[];
  readonly give: () => Promise<Reply<{ readonly recoveryKey: string }>>;
  readonly keyWord: string;
  readonly next: string;
  readonly confirming: string;
  readonly laterWord: string;
  readonly onLater: () => void;
  /** It took effect. */
  readonly onDone: () => void;
};

/** An open ledger gets another recovery key. Until it was typed back the old one holds. */
export function NewKeyWizard({ title, before, give, keyWord, next, confirming, laterWord, onLater, onDone }: NewKeyWizardProps) {
  const organisationName = useOrganisation()?.name ?? '';
  const [at, setAt] = useState('');
  const [recoveryKey, setRecoveryKey] = useState('');
  const [typed, setTyped] = useState('');
  const { ask, busy, refusal, forget } = useAsking();
  const go = (step: string) => {
    forget();
    setAt(step);
  };
  const obtain = async () => {
    const made = await ask('正在准备', give());
    if (made) setRecoveryKey(made.recoveryKey);
    return made !== undefined;
  };
  const confirm = async () => (await ask(confirming, window.shell.confirmRecoveryKey(typed))) !== undefined;
  const asked = before(go);
  return (
    <Wizard
      title={title}
      at={at}
      onAt={go}
      onLater={onLater}
      laterWord={laterWord}
      onDone={onDone}
      busy={busy !== undefined}
      busyWord={busy ?? ''}
      answer={<Refusal refusal={refusal} />}
      steps={[
        ...asked.map((step, index) => (index === asked.length - 1 ? { ...step, leave: obtain } : step)),
        ...recoveryKeySteps({ word: keyWord, recoveryKey, organisationName, typed, onTyped: setTyped, next, confirm }),
      ]}
    />
  );
}
