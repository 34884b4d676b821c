/** Full profiles hold a key; `participant` works in self-service and is known by a PIN. */
export type Role = 'secretary' | 'deputy' | 'organisation' | 'publicity' | 'discipline' | 'participant';

/** Who acts, as which role, for which organisation. `personId` is set once the profile is linked to the roster. */
export type Actor = {
  readonly profileId: string;
  readonly name: string;
  readonly role: Role;
  readonly orgId: string;
  readonly personId?: string;
};
