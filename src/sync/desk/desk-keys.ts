import type { CountyCard, EnrolmentCertificate } from '../enrolment.ts';
import type { NoticeRead } from '../protocol.ts';
import type { BranchKey } from '../sealed-body.ts';
import type { KeyBox, WrappedBranchKey } from '../wrapped-branch-key.ts';

/** What this PC holds since it enrolled. */
export type DeskKeys = {
  readonly county: CountyCard;
  readonly stream: string;
  /** The stream is that of a group across enterprises: its rounds are about it alone. */
  readonly isGroup?: true;
  readonly device: string;
  /** PKCS #8 DER of the device's Ed25519 key. */
  readonly deviceKey: Uint8Array;
  /** Every generation that this PC ever had; the newest seals, each opens what it sealed. */
  readonly branchKeys: readonly BranchKey[];
  readonly certificate: EnrolmentCertificate;
  /** To be told to the county with the next request. */
  readonly keyBox?: KeyBox;
  /** Announcements that were shown here, to be counted with the next request. */
  readonly reads?: readonly NoticeRead[];
  /** A generation that the county does not keep yet. Until it does, nothing is offered, so that nothing more is sealed under the one before. */
  readonly untold?: { readonly is: 'asking-pcs' } | { readonly is: 'ready'; readonly branchKey: WrappedBranchKey };
};

export const newestOf = (keys: readonly BranchKey[]): BranchKey => {
  const newest = keys.toSorted((one, other) => other.generation - one.generation)[0];
  if (!newest) throw new Error('an enrolled desk has a branch key');
  return newest;
};
