import { Type } from 'typebox';
import {
  type EnrolmentAgain,
  type EnrolmentRequest,
  enrolmentAgainSchema,
  enrolmentRequestSchema,
  type OwnDevice,
  ownDeviceSchema,
} from '../../sync/enrolment.ts';
import {
  type GroupInvitationRequest,
  groupInvitationAnswerSchema,
  groupInvitationRequestSchema,
  type HandedKeyRequest,
  handedKeyRequestSchema,
  type LateWork,
  lateWorkAnswerSchema,
  lateWorkSchema,
  type ReturnedRows,
  returnedRowsAnswerSchema,
  returnedRowsSchema,
  type SyncRequest,
  syncAnswerSchema,
  syncRequestSchema,
} from '../../sync/protocol.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { answerEndpoints } from './answers.ts';
import { codeEndpoints } from './codes.ts';
import { courierEndpoints } from './courier/endpoints.ts';
import { handInLate } from './courier/of-revoked.ts';
import { deviceEndpoint } from './device-endpoint.ts';
import { deviceEndpoints } from './devices.ts';
import { enrol } from './enrol.ts';
import { enrolAgain } from './enrol-again.ts';
import { showInvitation } from './group-invitation.ts';
import { handIn } from './handed-key.ts';
import { inboxEndpoints } from './inbox.ts';
import { lateWorkEndpoints } from './late-work-endpoints.ts';
import { becomeOwn } from './own-device.ts';
import { recoveryEndpoints } from './recovery.ts';
import { refusalEndpoints } from './refusals.ts';
import { takeBack } from './returned-rows.ts';
import { rulePackEndpoints } from './rule-packs.ts';
import { sharedGroupEndpoints } from './shared-groups.ts';
import { sheetEndpoints } from './sheets.ts';
import { submissionEndpoints } from './submissions.ts';
import { sync } from './sync.ts';

const anyObject = Type.Object({}, { additionalProperties: true });

export const streamEndpoints: readonly Endpoint[] = [
  deviceEndpoint<EnrolmentRequest>('POST /enrol', {
    summary: 'A PC becomes known to the county, once, with a code',
    body: enrolmentRequestSchema,
    answer: anyObject,
    asks: 'anyone',
    does: enrol,
  }),
  deviceEndpoint<SyncRequest>('POST /sync', {
    summary: 'One round: what a PC wrote, for what it has not seen yet',
    body: syncRequestSchema,
    answer: syncAnswerSchema,
    inTurn: true,
    asks: 'device',
    does: sync,
  }),
  deviceEndpoint<EnrolmentAgain>('POST /enrol/again', {
    summary: 'A PC that a restored county lost shows the county’s own word',
    body: enrolmentAgainSchema,
    answer: anyObject,
    perMinute: 60,
    asks: 'anyone',
    does: enrolAgain,
  }),
  deviceEndpoint<OwnDevice>('POST /enrol/own', {
    summary: 'A PC that was copied becomes a device of its own',
    body: ownDeviceSchema,
    answer: anyObject,
    perMinute: 60,
    asks: 'device',
    does: becomeOwn,
  }),
  deviceEndpoint<ReturnedRows>('POST /sync/rows', {
    summary: 'Rows that a restored county lost, as it once gave them out',
    body: returnedRowsSchema,
    answer: returnedRowsAnswerSchema,
    asks: 'device',
    does: takeBack,
  }),
  deviceEndpoint<HandedKeyRequest>('POST /branch-key', {
    summary: 'A PC hands in the branch’s keys for a further one, sealed under a one-time code',
    body: handedKeyRequestSchema,
    answer: anyObject,
    asks: 'device',
    does: handIn,
  }),
  deviceEndpoint<GroupInvitationRequest>('POST /group-invitation', {
    summary: 'What lies under the code of an invitation to a group, for the enterprise that was given it',
    body: groupInvitationRequestSchema,
    answer: groupInvitationAnswerSchema,
    perMinute: 60,
    asks: 'device',
    does: showInvitation,
  }),
  deviceEndpoint<LateWork>('POST /late-work', {
    summary: 'A PC that was revoked hands in what it had written before, to be looked at',
    body: lateWorkSchema,
    answer: lateWorkAnswerSchema,
    perMinute: 120,
    asks: 'any-device',
    does: handInLate,
  }),
  ...codeEndpoints,
  ...lateWorkEndpoints,
  ...deviceEndpoints,
  ...recoveryEndpoints,
  ...answerEndpoints,
  ...rulePackEndpoints,
  ...submissionEndpoints,
  ...courierEndpoints,
  ...inboxEndpoints,
  ...sheetEndpoints,
  ...refusalEndpoints,
  ...sharedGroupEndpoints,
];
