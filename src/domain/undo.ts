import type { Verb } from './authority.ts';

/** `undo` is Ctrl Z from the before-images; what was handed in is taken back, what was decided is corrected, points are countered. */
export type WayBack = 'undo' | 'take-back' | 'correct' | 'counter-entry' | 'none';

/** How each verb is gone back on. A verb without a line does not compile: whoever adds one decides it. */
export const WAY_BACK: { readonly [V in Verb]: WayBack } = {
  'undo-act': 'none',
  'undo-batch': 'none',
  'set-up-organisation': 'none',

  'import-roster': 'undo',
  'import-ideas': 'undo',
  'import-posts': 'undo',
  'import-points': 'counter-entry',

  'log-idea': 'undo',
  'log-ideas': 'undo',
  'hand-in-idea': 'undo',
  'return-idea': 'undo',
  'take-up-idea': 'undo',
  'score-idea': 'undo',
  'decide-idea': 'correct',
  'merge-idea': 'correct',
  'correct-idea-decision': 'none',
  'answer-idea': 'undo',
  'appeal-idea': 'undo',
  'end-idea-trial': 'correct',
  'start-idea': 'undo',
  'complete-idea': 'undo',
  'hand-idea-to-verification': 'undo',
  'verify-idea': 'undo',
  'propose-idea-reward': 'undo',
  'record-idea-reward': 'none',
  'close-idea': 'undo',
  'promote-idea': 'undo',
  'withdraw-idea': 'undo',
  'confirm-idea-proposer': 'undo',

  // The box is emptied once the ledger has its slips: undone, they would be nowhere.
  'open-slips': 'none',
  'take-slip': 'undo',
  'set-slip-aside': 'undo',

  'write-report-paragraph': 'undo',
  'declare-unchanged': 'undo',
  'record-paper-count': 'undo',
  'withdraw-paper-count': 'undo',
  'hand-in-report': 'take-back',
  'take-back-report': 'none',
  'record-report-hand-over': 'correct',
  'record-report-answer': 'correct',
  'reopen-report': 'undo',
  'lock-report': 'none',
  'amend-report': 'none',
  'void-report': 'none',

  'record-departure': 'none',
  'set-parameter': 'undo',
  'change-organisation': 'undo',
  'use-template': 'undo',
  'use-standard-template': 'undo',
};
