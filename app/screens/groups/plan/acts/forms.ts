import type { ComponentType } from 'react';
import type { TaskAct } from '../task-acts.ts';
import type { TaskFormProps } from './act-form.ts';
import { ClaimForm, ReassignForm, ReleaseForm } from './HolderForms.tsx';
import { RewriteItemForm } from './ItemForm.tsx';
import { AcceptForm, AgreeItemForm, CancelForm, HandInForm, ReturnTaskForm, StartForm } from './WorkForms.tsx';

/** The form of every act on an item. */
export const taskForms: Readonly<Record<TaskAct, ComponentType<TaskFormProps>>> = {
  'rewrite-plan-item': RewriteItemForm,
  'agree-plan-items': AgreeItemForm,
  'cancel-plan-item': CancelForm,
  'claim-task': ClaimForm,
  'release-task': ReleaseForm,
  'reassign-task': ReassignForm,
  'start-task': StartForm,
  'hand-in-task': HandInForm,
  'return-task': ReturnTaskForm,
  'accept-task': AcceptForm,
};
