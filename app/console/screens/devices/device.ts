import type { DeviceRole } from '../../../../src/domain/county/device-role.ts';

export type Device = {
  readonly stream: string;
  readonly id: string;
  readonly organisationId: string;
  readonly role: DeviceRole;
  readonly enrolledAt: string;
  readonly seenAt: string;
  readonly clockOffMinutes: number;
  readonly forkedAt: string | null;
  readonly copyOf: string | null;
  readonly returnedAt: string | null;
  readonly revokedAt: string | null;
  readonly lateWork: number;
  readonly waitingFiles: number;
};
export type EnrolmentCode = {
  readonly id: string;
  readonly organisationId: string;
  readonly role: DeviceRole;
  readonly issuedAt: string;
  readonly until: string;
  readonly usedAt: string | null;
  readonly revokedAt: string | null;
};

const DAY_MS = 86_400_000;
/** A branch that has a network at all meets its county within a week. */
export const LONG_UNHEARD_DAYS = 7;
export const daysUnheard = ({ seenAt }: Pick<Device, 'seenAt'>, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(seenAt)) / DAY_MS));
