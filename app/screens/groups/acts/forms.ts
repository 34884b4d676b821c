import type { ComponentType } from 'react';
import type { ActKey } from '../next-acts.ts';
import type { ActFormProps } from './act-form.ts';
import { ConfirmDissolutionForm, JustifyForm, KeepForm, ProposeForm } from './DissolutionForms.tsx';
import { HandInForm, RewriteForm, WithdrawForm } from './FoundingForms.tsx';
import { ApproveForm, FileGroupForm, RejectForm, ReturnForm } from './GateForms.tsx';
import { InviteOutsiderForm } from './InviteOutsiderForm.tsx';
import { LeaderForm } from './LeaderForm.tsx';
import { ConfirmForm, EndParticipationForm, FileForm, InviteForm } from './ParticipantForms.tsx';

/** The form of every act on a group. */
export const actForms: Readonly<Record<ActKey, ComponentType<ActFormProps>>> = {
  'rewrite-group': RewriteForm,
  'invite-participants': InviteForm,
  'invite-outsider': InviteOutsiderForm,
  'confirm-participant': ConfirmForm,
  'hand-in-group': HandInForm,
  'withdraw-group': WithdrawForm,
  'return-group': ReturnForm,
  'reject-group': RejectForm,
  'approve-group': ApproveForm,
  'file-group': FileGroupForm,
  'file-participants': FileForm,
  'end-participation': EndParticipationForm,
  'appoint-leader': LeaderForm,
  'justify-inactivity': JustifyForm,
  'propose-dissolution': ProposeForm,
  'confirm-dissolution': ConfirmDissolutionForm,
  'keep-group': KeepForm,
};
