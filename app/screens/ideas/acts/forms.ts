import type { ComponentType } from 'react';
import { HandInForm } from '../LogIdea.tsx';
import type { ActKey } from '../next-acts.ts';
import { AnswerForm } from './AnswerForm.tsx';
import type { ActFormProps } from './act-form.ts';
import { ConfirmProposerForm } from './ConfirmProposerForm.tsx';
import { DecideForm, EndTrialForm } from './DecideForm.tsx';
import { AskVerificationForm, CompleteForm, PromoteForm, StartForm } from './ImplementForms.tsx';
import { MergeForm } from './MergeForm.tsx';
import { AppealForm, CloseForm, CorrectForm, ReturnForm, WithdrawForm } from './ReasonForm.tsx';
import { ProposeRewardForm, RecordRewardForm } from './RewardForms.tsx';
import { ScoreForm } from './ScoreForm.tsx';
import { VerifyForm } from './VerifyForm.tsx';

/** The form of every act that asks something; 受理 asks nothing. */
export const actForms: Readonly<Record<Exclude<ActKey, 'take-up-idea'>, ComponentType<ActFormProps>>> = {
  'return-idea': ReturnForm,
  'hand-in-idea': HandInForm,
  'score-idea': ScoreForm,
  'decide-idea': DecideForm,
  'merge-idea': MergeForm,
  'answer-idea': AnswerForm,
  'appeal-idea': AppealForm,
  'end-idea-trial': EndTrialForm,
  'start-idea': StartForm,
  'complete-idea': CompleteForm,
  'hand-idea-to-verification': AskVerificationForm,
  'verify-idea': VerifyForm,
  'propose-idea-reward': ProposeRewardForm,
  'record-idea-reward': RecordRewardForm,
  'close-idea': CloseForm,
  'promote-idea': PromoteForm,
  'confirm-idea-proposer': ConfirmProposerForm,
  'withdraw-idea': WithdrawForm,
  'correct-idea-decision': CorrectForm,
};
