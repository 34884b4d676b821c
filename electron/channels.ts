import type { Shell } from './contract.ts';

/** The methods that main answers; everything of `Shell` but the push channel. */
export type Method = Exclude<keyof Shell, 'onEvent'>;
export type Handlers = Pick<Shell, Method>;

export const METHODS = [
  'start',
  'chooseFolder',
  'createLedger',
  'confirmRecoveryKey',
  'reopen',
  'unlock',
  'unlockByRecoveryKey',
  'lock',
  'append',
  'records',
  'history',
  'purge',
  'markIdNumbers',
  'profiles',
  'addProfile',
  'linkProfile',
  'removeProfile',
  'changePassword',
  'renewRecoveryKey',
  'handOver',
  'saveDraft',
  'drafts',
  'dropDraft',
  'savePreference',
  'preferences',
  'dropSlip',
  'slips',
  'emptySlips',
  'setPin',
  'pinHolders',
  'beginSelfService',
  'identify',
  'appendAsParticipant',
  'ledgerFacts',
  'checkChain',
  'backUp',
  'setAutoBackup',
  'backupsIn',
  'lookInto',
  'restore',
  'exportAll',
  'wipe',
  'keepFile',
  'keptFile',
  'lineState',
  'enrol',
  'join',
  'handKeys',
  'handInLateWork',
  'takeBranchKey',
  'changeLine',
  'syncNow',
  'unsentActs',
  'exportUnsent',
  'refusedCases',
  'countyCards',
  'enrolByCourier',
  'writeCourier',
  'courierFiles',
  'takeCourier',
  'carryCourier',
  'saveFile',
  'printToPdf',
  'print',
  'dropCache',
] as const satisfies readonly Method[];
type Forgotten = Exclude<Method, (typeof METHODS)[number]>;
true satisfies [Forgotten] extends [never] ? true : Forgotten;

export const channelOf = (method: Method): string => `shell:${method}`;
/** Main to window: a `ShellEvent`. */
export const EVENT_CHANNEL = 'shell:event';
/** Window to main, once: the first screen that can be used is painted. */
export const FIRST_SCREEN_CHANNEL = 'shell:first-screen';
