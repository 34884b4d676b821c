import type { Activity } from '../../domain/activity/activity.ts';
import type { Announcement } from '../../domain/announcement.ts';
import type { Answer } from '../../domain/answer.ts';
import type { GroupAppraisal } from '../../domain/appraisal/appraisal.ts';
import type { LeaderAppraisal } from '../../domain/appraisal/leader-appraisal.ts';
import type { ReserveCandidate } from '../../domain/appraisal/reserve.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Departure } from '../../domain/departure.ts';
import type { Disclosure } from '../../domain/disclosure.ts';
import type { Candidacy } from '../../domain/election/candidacy.ts';
import type { Election } from '../../domain/election/election.ts';
import type { FormTemplate } from '../../domain/form-template.ts';
import type { GroupInvitation, GroupKey, GroupKeyShare, GroupMember } from '../../domain/group/enterprises.ts';
import type { AutonomousGroup } from '../../domain/group/group.ts';
import type { SubmittedName } from '../../domain/group/handed-up.ts';
import type { OutsideParticipant } from '../../domain/group/outside.ts';
import type { GroupReport } from '../../domain/group/report.ts';
import type { SharedName } from '../../domain/group/shared-name.ts';
import type { HonourUnit } from '../../domain/honour-unit.ts';
import type { Idea } from '../../domain/idea.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Parameter } from '../../domain/parameters.ts';
import type { Person } from '../../domain/person.ts';
import type { Claim } from '../../domain/plan/claim.ts';
import type { GroupPlan, PlanItem } from '../../domain/plan/plan.ts';
import type { Pledge } from '../../domain/pledge.ts';
import type { PointsLine, PointsPeriod, PointsScheme } from '../../domain/points.ts';
import type { Post } from '../../domain/post.ts';
import type { ProfileChange } from '../../domain/profile-change.ts';
import type { ImpactAssessment } from '../../domain/protection/assessment.ts';
import type { Incident } from '../../domain/protection/incident.ts';
import type { PurgeNote } from '../../domain/purge.ts';
import type { MonthlyReport } from '../../domain/report/monthly-report.ts';
import type { PaperCount } from '../../domain/report/paper-count.ts';
import type { ResponsibilityArea } from '../../domain/responsibility-area.ts';
import type { PackEnd, PackFile, RulePack, SuperiorTerms } from '../../domain/rule-pack/rule-pack.ts';
import type { Settlement } from '../../domain/settlement.ts';
import type { Slip } from '../../domain/slip.ts';
import type { Submission } from '../../domain/submission.ts';
import type { DocumentType } from '../type.ts';
import { activity } from './activity.ts';
import { announcement } from './announcement.ts';
import { answer } from './answer.ts';
import { autonomousGroup } from './autonomous-group.ts';
import { consent } from './consent.ts';
import { dataIncident } from './data-incident.ts';
import { decision } from './decision.ts';
import { departure } from './departure.ts';
import { disclosure } from './disclosure.ts';
import { candidacy, election } from './election.ts';
import { formTemplate } from './form-template.ts';
import { groupAppraisal, leaderAppraisal, reserveCandidate } from './group-appraisal.ts';
import { groupInvitation, groupKey, groupKeyShare, groupMember } from './group-enterprises.ts';
import { groupReport } from './group-report.ts';
import { honourUnit } from './honour-unit.ts';
import { idea } from './idea.ts';
import { impactAssessment } from './impact-assessment.ts';
import { monthlyReport } from './monthly-report.ts';
import { organisation } from './organisation.ts';
import { outsideParticipant } from './outside-participant.ts';
import { paperCount } from './paper-count.ts';
import { parameter } from './parameter.ts';
import { person } from './person.ts';
import { pioneerPost } from './pioneer-post.ts';
import { claim, groupPlan, planItem } from './plan.ts';
import { pledge } from './pledge.ts';
import { pointsLine } from './points-line.ts';
import { pointsPeriod } from './points-period.ts';
import { pointsScheme } from './points-scheme.ts';
import { profileChange } from './profile-change.ts';
import { purgeNote } from './purge-note.ts';
import { responsibilityArea } from './responsibility-area.ts';
import { packEnd, packFile, rulePack } from './rule-pack.ts';
import { settlement } from './settlement.ts';
import { sharedName } from './shared-name.ts';
import { slip } from './slip.ts';
import { submission } from './submission.ts';
import { submittedName } from './submitted-name.ts';
import { superiorTerms } from './superior-terms.ts';

/** One RxDB collection each; the free version of RxDB bears at most 13 per page. */
export const KINDS = [
  'organisations',
  'people',
  'groups',
  'activities',
  'tasks',
  'posts',
  'points',
  'ideas',
  'procedures',
  'reports',
  'decisions',
] as const;
export type Kind = (typeof KINDS)[number];

/** Every type of document there is. A new one is a file beside this one and two lines here. */
export type Bodies = {
  organisation: Organisation;
  'superior-terms': SuperiorTerms;
  person: Person;
  'outside-participant': OutsideParticipant;
  'submitted-name': SubmittedName;
  'shared-name': SharedName;
  consent: Consent;
  disclosure: Disclosure;
  'purge-note': PurgeNote;
  'impact-assessment': ImpactAssessment;
  'data-incident': Incident;
  'autonomous-group': AutonomousGroup;
  'group-invitation': GroupInvitation;
  'group-member': GroupMember;
  'group-key': GroupKey;
  'group-key-share': GroupKeyShare;
  'group-plan': GroupPlan;
  'plan-item': PlanItem;
  claim: Claim;
  'pioneer-post': Post;
  'responsibility-area': ResponsibilityArea;
  'honour-unit': HonourUnit;
  pledge: Pledge;
  'points-scheme': PointsScheme;
  'points-line': PointsLine;
  'points-period': PointsPeriod;
  activity: Activity;
  'golden-idea': Idea;
  'drop-box-slip': Slip;
  election: Election;
  candidacy: Candidacy;
  'group-appraisal': GroupAppraisal;
  'leader-appraisal': LeaderAppraisal;
  'reserve-candidate': ReserveCandidate;
  'group-report': GroupReport;
  'monthly-report': MonthlyReport;
  'paper-count': PaperCount;
  submission: Submission;
  departure: Departure;
  decision: Decision;
  answer: Answer;
  announcement: Announcement;
  parameter: Parameter;
  'rule-pack': RulePack;
  'pack-end': PackEnd;
  'pack-file': PackFile;
  'form-template': FormTemplate;
  settlement: Settlement;
  'profile-change': ProfileChange;
};
export type TypeName = keyof Bodies;
export type BodyOf<T extends TypeName> = Bodies[T];

export const TYPES: { readonly [T in TypeName]: DocumentType<Bodies[T], Kind> } = {
  organisation,
  'superior-terms': superiorTerms,
  person,
  'outside-participant': outsideParticipant,
  'submitted-name': submittedName,
  'shared-name': sharedName,
  consent,
  disclosure,
  'purge-note': purgeNote,
  'impact-assessment': impactAssessment,
  'data-incident': dataIncident,
  'autonomous-group': autonomousGroup,
  'group-invitation': groupInvitation,
  'group-member': groupMember,
  'group-key': groupKey,
  'group-key-share': groupKeyShare,
  'group-plan': groupPlan,
  'plan-item': planItem,
  claim,
  'pioneer-post': pioneerPost,
  'responsibility-area': responsibilityArea,
  'honour-unit': honourUnit,
  pledge,
  'points-scheme': pointsScheme,
  'points-line': pointsLine,
  'points-period': pointsPeriod,
  activity,
  'golden-idea': idea,
  'drop-box-slip': slip,
  election,
  candidacy,
  'group-appraisal': groupAppraisal,
  'leader-appraisal': leaderAppraisal,
  'reserve-candidate': reserveCandidate,
  'group-report': groupReport,
  'monthly-report': monthlyReport,
  'paper-count': paperCount,
  submission,
  departure,
  decision,
  answer,
  announcement,
  parameter,
  'rule-pack': rulePack,
  'pack-end': packEnd,
  'pack-file': packFile,
  'form-template': formTemplate,
  settlement,
  'profile-change': profileChange,
};
export const isTypeName = (name: string): name is TypeName => Object.hasOwn(TYPES, name);
