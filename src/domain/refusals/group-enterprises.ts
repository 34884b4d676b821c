/** Reasons around an invitation to a group across enterprises; times are ISO, by the county's clock. */
export type GroupInvitationRefusal =
  | { readonly code: 'group-invitation-unknown' }
  | { readonly code: 'group-invitation-over'; readonly until: string }
  | { readonly code: 'group-invitation-used'; readonly organisation: string };

/** Reasons around the enterprises of a group across enterprises. */
export type GroupMembershipRefusal =
  | GroupInvitationRefusal
  | { readonly code: 'group-over'; readonly group: string; readonly state: string }
  | { readonly code: 'group-member-already'; readonly organisation: string }
  | { readonly code: 'group-member-left'; readonly organisation: string; readonly on: string }
  | { readonly code: 'group-not-the-owner' }
  | { readonly code: 'group-decided-by-founder'; readonly founder?: string }
  | { readonly code: 'group-of-another' }
  | { readonly code: 'group-box-unproven'; readonly organisation: string }
  | { readonly code: 'group-generation'; readonly found: number; readonly expected: number };
