import type { ActivityRefusal } from './refusals/activity.ts';
import type { AppraisalRefusal } from './refusals/appraisal.ts';
import type { BatchRefusal } from './refusals/batch.ts';
import type { CommonRefusal } from './refusals/common.ts';
import type { ElectionRefusal } from './refusals/election.ts';
import type { FormTemplateRefusal } from './refusals/form-template.ts';
import type { GroupRefusal } from './refusals/group.ts';
import type { GroupMembershipRefusal } from './refusals/group-enterprises.ts';
import type { IdeaRefusal } from './refusals/idea.ts';
import type { PersonRefusal } from './refusals/person.ts';
import type { PlanRefusal } from './refusals/plan.ts';
import type { PointsRefusal } from './refusals/points.ts';
import type { PostRefusal } from './refusals/post.ts';
import type { ReportRefusal } from './refusals/report.ts';
import type { RulePackRefusal } from './refusals/rule-pack.ts';

/** Every reason the domain can refuse. Adding one breaks the build until `app/words/refusals` can say it. */
export type Refusal =
  | CommonRefusal
  | PersonRefusal
  | IdeaRefusal
  | PostRefusal
  | GroupRefusal
  | GroupMembershipRefusal
  | PlanRefusal
  | PointsRefusal
  | ReportRefusal
  | ElectionRefusal
  | AppraisalRefusal
  | ActivityRefusal
  | FormTemplateRefusal
  | RulePackRefusal
  | BatchRefusal;

/** What a rule answers: the new state, or the reason it refuses. Rules never throw. */
export type Outcome<T, R = Refusal> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: R };

export const done = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const refuse = <R>(refusal: R): { readonly ok: false; readonly refusal: R } => ({ ok: false, refusal });
