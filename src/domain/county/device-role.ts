import type { Role } from '../actor.ts';

/** Whose PC it is: for whom its enrolment code was given out. */
export const DEVICE_ROLES = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline'] as const satisfies readonly Role[];
export type DeviceRole = (typeof DEVICE_ROLES)[number];

/** The branch's own PC is shared by all its profiles; a commissioner's PC speaks for nobody else. */
export const hosts = (device: DeviceRole, role: string): boolean =>
  device === 'secretary' || device === 'deputy' || role === device || role === 'participant';
