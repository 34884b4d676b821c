import { Type } from 'typebox';
import { type EnrolmentRequest, enrolmentRequestSchema } from '../../sync/enrolment.ts';
import { type SyncRequest, syncAnswerSchema, syncRequestSchema } from '../../sync/protocol.ts';
import type { Endpoint } from '../http/endpoint.ts';
import { codeEndpoints } from './codes.ts';
import { deviceEndpoint } from './device-endpoint.ts';
import { enrol } from './enrol.ts';
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
    asks: 'device',
    does: sync,
  }),
  ...codeEndpoints,
];
