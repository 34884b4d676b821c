import type { ComponentType } from 'react';
import type { ActKey } from '../next-acts.ts';
import { RewriteForm } from '../WritePledge.tsx';
import type { ActFormProps } from './act-form.ts';
import { DeclareForm, PublishForm, ReviewForm, TakeDownForm } from './DeclareForms.tsx';
import { EvaluateForm, OwnReviewForm } from './EvaluateForms.tsx';
import { ArchiveForm, BeginForm } from './TogetherForms.tsx';

/** The form of every act on a pledge. */
export const actForms: Readonly<Record<ActKey, ComponentType<ActFormProps>>> = {
  'rewrite-pledge': RewriteForm,
  'declare-pledge': DeclareForm,
  'review-pledge': ReviewForm,
  'publish-pledge': PublishForm,
  'take-pledge-down': TakeDownForm,
  'begin-pledges': BeginForm,
  'review-own-pledge': OwnReviewForm,
  'evaluate-pledge': EvaluateForm,
  'archive-pledges': ArchiveForm,
};
