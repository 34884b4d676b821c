import type { ShellRefusal } from '../../electron/contract.ts';
import type { Refusal } from '../../src/domain/outcome.ts';
import { batchWords } from './refusals/batch.ts';
import { commonWords } from './refusals/common.ts';
import { formTemplateWords } from './refusals/form-template.ts';
import { ideaWords } from './refusals/idea.ts';
import { personWords } from './refusals/person.ts';
import { pointsWords } from './refusals/points.ts';
import { postWords } from './refusals/post.ts';
import { reportWords } from './refusals/report.ts';
import type { Said, Words } from './said.ts';
import { isShellRefusal, sayShell } from './shell-refusals.ts';

/** Does not compile while a code has no words. One file per subject, as in src/domain/refusals. */
const words: Words<Refusal> = {
  ...commonWords,
  ...personWords,
  ...ideaWords,
  ...postWords,
  ...pointsWords,
  ...reportWords,
  ...formTemplateWords,
  ...batchWords,
};

export type AnyRefusal = Refusal | ShellRefusal;

export function say(refusal: AnyRefusal): Said {
  if (Object.hasOwn(words, refusal.code)) return (words[refusal.code as Refusal['code']] as (refusal: AnyRefusal) => Said)(refusal);
  if (isShellRefusal(refusal)) return sayShell(refusal);
  return { what: '这一步没有办成。', figures: refusal.code };
}
