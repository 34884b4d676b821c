import { generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import { Compile } from 'typebox/compile';
import type { DeskKeys } from '../../../src/sync/desk/desk-keys.ts';
import type { NewDevice } from '../../../src/sync/desk/own-device.ts';
import { type CountyCard, type Enrolment, type EnrolmentCertificate, enrolmentSchema } from '../../../src/sync/enrolment.ts';
import { newKeyPair } from '../../../src/sync/key-share.ts';
import type { NoticeRead } from '../../../src/sync/protocol.ts';
import type { WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import type { Way } from '../../line/socket.ts';
import { type Disk, replaceFile } from '../disk.ts';
import type { KeyRing } from '../key-ring.ts';
import { seal, unseal } from '../seal.ts';
import type { Stretched } from '../secret.ts';
import { untoldKeyBox } from './branch-keys.ts';
import { untoldReads } from './reads.ts';

/** What this PC has since it enrolled: the way to the county, who it is there, and keys. Keys are base64. */
export type CountyFile = {
  readonly format: 1;
  /** Missing where the county was met by stick alone. */
  readonly way?: Way;
  readonly county: CountyCard;
  readonly stream: string;
  readonly organisation: Enrolment['organisation'];
  readonly role: string;
  readonly enrolledAt: string;
  readonly secret: string;
  readonly certificate: EnrolmentCertificate;
  readonly device: string;
  readonly deviceKey: string;
  /** This PC was copied: who it is going to be, until the county has answered. */
  readonly becoming?: NewDevice;
  /** When it became a device of its own. */
  readonly copiedAt?: string;
  readonly branchKeys: readonly { readonly generation: number; readonly key: string }[];
  /** The newest branch key as the county keeps it; not `told` where a restored county has an older one. */
  readonly wrapped: WrappedBranchKey & { readonly told: boolean };
  /** The branch's recovery key, stretched: what other PCs and the county get is wrapped under it without asking for the paper. */
  readonly recovery: Stretched;
  /** To which other PCs of the branch seal a new branch key (X25519); `told` once the county knows the public one. */
  readonly keyPair: { readonly publicKey: string; readonly privateKey: string; readonly told: boolean };
  /** A new generation that the county does not keep yet; `news` may have been sent. `afterwards`: another recovery key was typed back since. */
  readonly renewing?: {
    readonly branchKey: CountyFile['branchKeys'][number];
    readonly recovery: Stretched;
    readonly news?: WrappedBranchKey;
    readonly afterwards?: Stretched;
  };
  /** A generation that this PC cannot open until somebody types the recovery key. */
  readonly offered?: WrappedBranchKey;
  /** Announcements that were shown here, each with its ticket; `told` once the county has counted it. */
  readonly reads?: readonly (NoticeRead & { readonly told: boolean })[];
  /** PCs of the branch that the county revoked. */
  readonly revoked: readonly { readonly device: string; readonly since: string }[];
  /** When another PC of the branch renewed the recovery key. */
  readonly renewedElsewhereAt?: string;
};

export const COUNTY_FILE = 'county.sealed';
const about = (ring: KeyRing) => `county ${ring.ledger}`;
const fileIn = (folder: string) => path.join(folder, COUNTY_FILE);

export async function readCountyFile(disk: Disk, folder: string, ring: KeyRing): Promise<CountyFile | undefined> {
  const sealed = await disk.read(fileIn(folder));
  return sealed && open(ring, sealed);
}
export const opensAsCountyFile = (ring: KeyRing, sealed: Uint8Array): boolean => open(ring, sealed) !== undefined;

function open(ring: KeyRing, sealed: Uint8Array): CountyFile | undefined {
  const plain = unseal(ring.of('county'), about(ring), sealed);
  return plain && JSON.parse(plain.toString('utf8'));
}

export const writeCountyFile = (disk: Disk, folder: string, ring: KeyRing, file: CountyFile): Promise<void> =>
  replaceFile(disk, fileIn(folder), seal(ring.of('county'), about(ring), Buffer.from(JSON.stringify(file))));

/** The keys as a round takes them. They live as long as the round. */
export function deskKeys(file: CountyFile): DeskKeys {
  const { county, stream, device, deviceKey, branchKeys, certificate } = file;
  const keyBox = untoldKeyBox(file);
  const untold = untoldOf(file);
  const reads = untoldReads(file);
  return {
    county,
    stream,
    device,
    deviceKey: Buffer.from(deviceKey, 'base64'),
    branchKeys: branchKeys.map((one) => ({ generation: one.generation, key: Buffer.from(one.key, 'base64') })),
    certificate,
    ...(keyBox && { keyBox }),
    ...(untold && { untold }),
    ...(reads.length > 0 && { reads }),
  };
}

const shape = Compile(enrolmentSchema);
export const isEnrolment = (value: unknown): value is Enrolment => shape.Check(value);

function untoldOf({ renewing, wrapped: { told, ...wrapped } }: CountyFile): DeskKeys['untold'] {
  if (renewing) return renewing.news ? { is: 'ready', branchKey: renewing.news } : { is: 'asking-pcs' };
  return told ? undefined : { is: 'ready', branchKey: wrapped };
}

export const tokenOf = ({ stream, device, secret }: Pick<CountyFile, 'stream' | 'device' | 'secret'>): string =>
  `${stream}.${device}.${secret}`;

export function newDeviceKey(): { readonly publicKey: string; readonly deviceKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    deviceKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

export function newCountyKeyPair(): CountyFile['keyPair'] {
  const { publicKey, privateKey } = newKeyPair();
  return { publicKey: Buffer.from(publicKey).toString('base64'), privateKey: Buffer.from(privateKey).toString('base64'), told: false };
}
