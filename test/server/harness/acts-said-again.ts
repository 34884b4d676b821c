import { isTypeName, TYPES, type TypeName } from '../../../src/data/types/index.ts';
import { AUTHORITY } from '../../../src/domain/authority.ts';
import type { DeviceRole } from '../../../src/domain/county/device-role.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { aMember, anInvitation, aShare } from '../../helpers/group-enterprises.ts';
import { aSubmission, aSubmittedName } from '../../helpers/offers.ts';

/** Every verb that any program knows, those of superiors, and one that nobody does. */
export const VERBS = [
  ...Object.keys(AUTHORITY),
  'answer-submission',
  'announce',
  'withdraw-announcement',
  'publish-rules',
  'withdraw-rules',
  'revoke-device',
  'do-as-i-please',
];
export const ROLES = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'participant', 'superior', 'nobody'] as const;
export const names = Object.keys(TYPES).filter(isTypeName);
export const ofClass = (wanted: string) => names.filter((name) => TYPES[name].class === wanted);

/**
 * Said once more, apart from the program's own tables: the leaders of a branch hand in, amend, take back and void, from a PC that speaks for them;
 * groups across enterprises, proposals to end them, elected leaders, plans and their months go up with the names of those who agreed to it, by the leaders or whoever keeps the
 * organisation's books, and come back when they are given up, when the leaders copy a paper about them, or when somebody takes their own last act back. The county answers,
 * announces, and publishes rules. Nothing else that anybody can read comes about by an act.
 */
export const LEADERS = ['secretary', 'deputy'];
const REPORTS = ['hand-in-report', 'amend-report', 'take-back-report', 'void-report'];
const BOOKS = [...LEADERS, 'organisation'];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'hand-in-group': BOOKS,
  'propose-dissolution': BOOKS,
  'recommend-leader': BOOKS,
  'submit-plan': BOOKS,
  'hand-in-group-report': BOOKS,
  'reopen-group-report': BOOKS,
  'review-plan': LEADERS,
  'adjust-group': LEADERS,
  'confirm-dissolution': LEADERS,
  'keep-group': LEADERS,
  'appoint-elected': LEADERS,
  'decline-leader': LEADERS,
  'annul-election': LEADERS,
  'withdraw-group': BOOKS,
  'approve-group': LEADERS,
  'return-group': LEADERS,
  'reject-group': LEADERS,
  'undo-act': [...BOOKS, 'publicity', 'discipline'],
};
/** The application to found one, its end, its elected leader, its plan and a month of it: each goes up and comes back by acts of its own. */
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  'F-01': ['hand-in-group', 'withdraw-group', 'approve-group', 'return-group', 'reject-group', 'undo-act'],
  'F-05': ['hand-in-group-report', 'reopen-group-report', 'undo-act'],
  'F-06': ['propose-dissolution', 'adjust-group', 'confirm-dissolution', 'keep-group', 'undo-act'],
  'F-10': ['recommend-leader', 'appoint-elected', 'decline-leader', 'annul-election', 'undo-act'],
  'F-12': ['submit-plan', 'review-plan', 'undo-act'],
};
/** Which enterprises share a group: the leaders, or whoever keeps the organisation's books; a key that is renewed by itself comes by whoever is there. */
export const BY_ITSELF = [...BOOKS, 'publicity', 'discipline'];
export const ENTERPRISES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'group-invitation': {
    'invite-enterprise': BOOKS,
    'withdraw-enterprise-invitation': BOOKS,
    'remove-enterprise': LEADERS,
    'renew-group-key': BY_ITSELF,
  },
  'group-member': {
    'invite-enterprise': BOOKS,
    'join-group': BOOKS,
    'leave-group': LEADERS,
    'remove-enterprise': LEADERS,
    'renew-group-box': BY_ITSELF,
  },
  'group-key-share': { 'renew-group-key': BY_ITSELF },
};
export const speaksFor = (device: DeviceRole, role: string) => LEADERS.includes(device) || device === role;
/** A sheet about a group is not written by the acts of the month's report, nor the other way round; of an unknown form there is nothing to read. */
type Form = 'F-62' | 'F-01' | 'F-06' | 'F-10' | 'F-12';
export const branchMay = (type: TypeName, verb: string, device: DeviceRole, role: string, form?: Form) =>
  speaksFor(device, role) &&
  (ENTERPRISES[type]?.[verb]?.includes(role) ||
    (type === 'submission' && (form === undefined || form === 'F-62') && REPORTS.includes(verb) && LEADERS.includes(role)) ||
    (((type === 'submission' && (form === undefined || PAPERS[form]?.includes(verb))) || type === 'submitted-name') &&
      GROUPS[verb]?.includes(role) === true));
export const COUNTY: Readonly<Record<string, readonly string[]>> = {
  'answer-submission': ['answer'],
  announce: ['announcement', 'pack-file'],
  'withdraw-announcement': ['announcement', 'pack-file'],
  'publish-rules': ['rule-pack', 'pack-file'],
  'withdraw-rules': ['pack-end'],
};
export const countyMay = (type: TypeName, verb: string) => COUNTY[verb]?.includes(type) === true;

export const BODIES: Readonly<Record<string, GivenWrite>> = {
  'group-invitation': { type: 'group-invitation', id: 'document-1', body: anInvitation({ id: 'document-1', groupId: 'branch-1' }) },
  'group-member': { type: 'group-member', id: 'document-1', body: aMember('organisation-1', { id: 'document-1', groupId: 'branch-1' }) },
  'group-key-share': { type: 'group-key-share', id: 'document-1', body: aShare({ id: 'document-1', groupId: 'branch-1' }) },
  submission: aSubmission('document-1'),
  'submitted-name': aSubmittedName('document-1', 'submission-1'),
  answer: {
    type: 'answer',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      about: { type: 'submission', id: 'submission-1' },
      verdict: 'accepted',
      issuer: '城关镇两新工委',
      on: '2026-03-02',
    },
  },
  announcement: {
    type: 'announcement',
    id: 'document-1',
    body: { v: 1, id: 'document-1', issuer: '城关镇两新工委', title: '关于报送月报的通知', text: '每月 5 日前报送。', on: '2026-03-02' },
  },
  'pack-file': {
    type: 'pack-file',
    id: 'document-1',
    body: { v: 1, id: 'document-1', fileName: '月报.docx', bytes: 3, base64: 'AAAA', on: '2026-03-02' },
  },
  'pack-end': {
    type: 'pack-end',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      packId: 'pack-1',
      issuer: '城关镇两新工委',
      on: '2026-03-02',
      endsOn: '2026-04-01',
      reason: '并入新版',
    },
  },
  'rule-pack': {
    type: 'rule-pack',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      issuerId: 'township-1',
      issuer: '城关镇两新工委',
      depth: 1,
      version: 1,
      title: '2026 年办法',
      on: '2026-03-02',
      validFrom: '2026-04-01',
      rules: [],
      schemes: [],
      forms: [],
      texts: [],
    },
  },
};
