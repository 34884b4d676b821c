import type { AnsweredRefusal } from './answered-refusal.ts';

const STATUS: Readonly<Partial<Record<AnsweredRefusal['code'], number>>> = {
  'request-invalid': 400,
  'session-needed': 401,
  'session-over': 401,
  'sign-in-wrong': 401,
  'second-factor-needed': 401,
  'second-factor-wrong': 401,
  'device-unknown': 401,
  'authority-missing': 403,
  'device-revoked': 403,
  'second-factor-missing': 403,
  'request-foreign': 403,
  'not-found': 404,
  'address-unknown': 404,
  'request-too-large': 413,
  'sign-in-slowed': 429,
  'too-many-tries': 429,
  'requests-too-many': 429,
  'county-fault': 500,
};

/** For programs between here and the console; the console reads the code. A rule that says no is 422. */
export const statusOf = ({ code }: AnsweredRefusal): number => STATUS[code] ?? 422;
