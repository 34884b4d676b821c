import type { ComponentType } from 'react';
import { CorrectPostForm } from '../NominatePost.tsx';
import type { ActKey } from '../next-acts.ts';
import type { ActFormProps } from './act-form.ts';
import { DutyForm, PlateForm } from './DutyForms.tsx';
import { EndForm, RevokeForm } from './EndForms.tsx';
import { FigureForm, FigureValueForm } from './FigureForms.tsx';
import { PublicityForm, ReviewNominationForm, SetHolderForm } from './NominationForms.tsx';
import { DecideObjectionForm, NameForm, ObjectForm } from './ObjectionForms.tsx';
import { RestoreForm, ReviewForm } from './ReviewForm.tsx';

/** The form of every act on a post; 设先锋岗 for its next holder opens a page of its own. */
export const actForms: Readonly<Record<Exclude<ActKey, 'nominate-post'>, ComponentType<ActFormProps>>> = {
  'set-post-holder': SetHolderForm,
  'correct-post': CorrectPostForm,
  'review-nomination': ReviewNominationForm,
  'begin-post-publicity': PublicityForm,
  'object-to-post': ObjectForm,
  'decide-post-objection': DecideObjectionForm,
  'name-post': NameForm,
  'begin-post-duty': DutyForm,
  'change-post-plate': PlateForm,
  'review-post': ReviewForm,
  'restore-post': RestoreForm,
  'revoke-post': RevokeForm,
  'end-post': EndForm,
  'set-post-figure': FigureForm,
  'record-post-figure': FigureValueForm,
};
