import { useState } from 'react';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import type { Paper, StepNote } from '../../../../src/domain/step.ts';
import type { PostRow } from '../post-rows.tsx';

/** Every form gets the post as it stands and closes itself once the ledger has the act. */
export type ActFormProps = { readonly row: PostRow; readonly onClose: () => void };

/** The day and the reason of a step, as the fields hold them and as the command takes them. */
export function useStepNote(today: CivilDate) {
  const [on, setOn] = useState<CivilDate | undefined>(today);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const reasoned = text ? { reason: text } : {};
  const note: StepNote = { ...(on ? { on } : {}), ...reasoned };
  /** With a paper it was the day on the paper. */
  const noteFrom = (paper: Paper | undefined): StepNote => (paper ? { ...reasoned, paper } : note);
  return { on: on ?? today, setOn, reason, setReason, text, note, noteFrom };
}
