import type { ComponentType } from 'react';
import { annulElection } from '../../../../src/commands/annul-election.ts';
import { closeCandidates } from '../../../../src/commands/close-candidates.ts';
import { declineLeader } from '../../../../src/commands/decline-leader.ts';
import { endLeaderTerm } from '../../../../src/commands/end-leader-term.ts';
import { openCandidates } from '../../../../src/commands/open-candidates.ts';
import { recommendLeader } from '../../../../src/commands/recommend-leader.ts';
import { recordSpeeches } from '../../../../src/commands/record-speeches.ts';
import type { ActKey } from '../next-acts.ts';
import { AppointForm } from './AppointForm.tsx';
import type { ActFormProps } from './act-form.ts';
import { RewriteForm, StandDownForm, StandForm } from './CandidacyForms.tsx';
import { CountForm } from './CountForm.tsx';
import { DrawForm } from './DrawForm.tsx';
import { RECOMMENDED } from './recommended.ts';
import { StepForm } from './StepForm.tsx';

/** The form of every act on an election. */
export const actForms: Readonly<Record<ActKey, ComponentType<ActFormProps>>> = {
  'open-candidates': (props) => (
    <StepForm {...props} command={openCandidates} verb="open-candidates" what="公布要选组长的小组、条件和截止时间，党员自己报名。" />
  ),
  'stand-for-election': StandForm,
  'rewrite-candidacy': RewriteForm,
  'stand-down': StandDownForm,
  'close-candidates': (props) => (
    <StepForm {...props} command={closeCandidates} verb="close-candidates" what="截止以后名单就定了，不再报名，也不再退出。" />
  ),
  'draw-speaking-order': DrawForm,
  'record-speeches': (props) => (
    <StepForm {...props} command={recordSpeeches} verb="record-speeches" what="候选人按抽签的次序讲了方案和承诺。" />
  ),
  'record-vote': CountForm,
  'recommend-leader': (props) => <StepForm {...props} command={recommendLeader} verb="recommend-leader" what={RECOMMENDED} />,
  'decline-leader': (props) => (
    <StepForm {...props} command={declineLeader} verb="decline-leader" what="当选人不接受，或者党组织不予聘任；之后重新报名。" reason />
  ),
  'appoint-elected': AppointForm,
  'end-leader-term': (props) => (
    <StepForm {...props} command={endLeaderTerm} verb="end-leader-term" what="届满、辞职或者免去。从这天起小组没有组长。" reason />
  ),
  'annul-election': (props) => (
    <StepForm {...props} command={annulElection} verb="annul-election" what="这次竞聘到此为止，只供查阅；要选，另定一次。" reason />
  ),
};
