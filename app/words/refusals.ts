import type { ShellRefusal } from '../../electron/contract.ts';
import type { Refusal } from '../../src/domain/outcome.ts';
import type { ImportRefusal } from '../../src/exchange/import/refusals.ts';
import type { MappingRefusal } from '../../src/exchange/import/table/columns.ts';
import { activityWords } from './refusals/activity.ts';
import { appraisalWords } from './refusals/appraisal.ts';
import { batchWords } from './refusals/batch.ts';
import { commonWords } from './refusals/common.ts';
import { electionWords } from './refusals/election.ts';
import { formTemplateWords } from './refusals/form-template.ts';
import { groupWords } from './refusals/group.ts';
import { groupEnterpriseWords } from './refusals/group-enterprises.ts';
import { ideaWords } from './refusals/idea.ts';
import { importWords } from './refusals/import.ts';
import { personWords } from './refusals/person.ts';
import { planWords } from './refusals/plan.ts';
import { pointsWords } from './refusals/points.ts';
import { postWords } from './refusals/post.ts';
import { reportWords } from './refusals/report.ts';
import { rulePackWords } from './refusals/rule-pack.ts';
import type { Said, Words } from './said.ts';
import { isShellRefusal, sayShell } from './shell-refusals.ts';

/** Does not compile while a code has no words. One file per subject, as in src/domain/refusals. */
const words: Words<Refusal | ImportRefusal | MappingRefusal> = {
  ...commonWords,
  ...personWords,
  ...ideaWords,
  ...postWords,
  ...groupWords,
  ...groupEnterpriseWords,
  ...planWords,
  ...pointsWords,
  ...reportWords,
  ...electionWords,
  ...appraisalWords,
  ...activityWords,
  ...formTemplateWords,
  ...rulePackWords,
  ...batchWords,
  ...importWords,
};

export type AnyRefusal = Refusal | ImportRefusal | MappingRefusal | ShellRefusal;

export const isKnownRefusal = (refusal: { readonly code: string }): refusal is Refusal => Object.hasOwn(words, refusal.code);

export function say(refusal: AnyRefusal): Said {
  if (Object.hasOwn(words, refusal.code)) return (words[refusal.code as keyof typeof words] as (refusal: AnyRefusal) => Said)(refusal);
  if (isShellRefusal(refusal)) return sayShell(refusal);
  return { what: '这一步没有办成。', figures: refusal.code };
}
