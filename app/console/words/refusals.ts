import { batchWords } from '../../words/refusals/batch.ts';
import { commonWords } from '../../words/refusals/common.ts';
import { courierWords } from '../../words/refusals/courier.ts';
import { importWords } from '../../words/refusals/import.ts';
import { pointsWords } from '../../words/refusals/points.ts';
import { rulePackWords } from '../../words/refusals/rule-pack.ts';
import type { Said, Words } from '../../words/said.ts';
import type { AskRefusal } from '../api/ask.ts';
import { accountWords } from './account-refusals.ts';
import { answerWords } from './answer-refusals.ts';
import { deviceWords } from './device-refusals.ts';
import { requestWords } from './request-refusals.ts';
import { treeWords } from './tree-refusals.ts';

/** Does not compile while a code of the county has no words. */
const words: Words<AskRefusal> = {
  ...commonWords,
  ...accountWords,
  ...answerWords,
  ...treeWords,
  ...deviceWords,
  ...courierWords,
  ...batchWords,
  ...importWords,
  ...requestWords,
  ...rulePackWords,
  ...pointsWords,
};

/** A newer county may refuse with a code that this page, loaded before, does not know. */
export function say(refusal: AskRefusal): Said {
  if (!Object.hasOwn(words, refusal.code)) return { what: '这一步没有办成。', figures: refusal.code, next: '按 F5 重新打开这一页再办。' };
  return (words[refusal.code] as (refusal: AskRefusal) => Said)(refusal);
}
