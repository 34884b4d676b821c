import { generateKeyPairSync, randomBytes } from 'node:crypto';
import path from 'node:path';
import { Compile } from 'typebox/compile';
import type { DeskKeys } from '../../../src/sync/desk/desk-keys.ts';
import type { NewDevice } from '../../../src/sync/desk/own-device.ts';
import { type CountyCard, type Enrolment, type EnrolmentCertificate, enrolmentSchema } from '../../../src/sync/enrolment.ts';
import type { WrappedBranchKey } from '../../../src/sync/wrapped-branch-key.ts';
import type { Way } from '../../line/socket.ts';
import { type Disk, replaceFile } from '../disk.ts';
import type { KeyRing } from '../key-ring.ts';
import { seal, unseal } from '../seal.ts';

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
  /** The newest branch key as the county keeps it for a second PC; `told` once the county has answered a request with it. */
  readonly wrapped: WrappedBranchKey & { readonly told: boolean };
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
export function deskKeys({ county, stream, device, deviceKey, branchKeys, certificate, wrapped }: CountyFile): DeskKeys {
  const { generation, wrapped: sealed, told } = wrapped;
  return {
    county,
    stream,
    device,
    deviceKey: Buffer.from(deviceKey, 'base64'),
    branchKeys: branchKeys.map((one) => ({ generation: one.generation, key: Buffer.from(one.key, 'base64') })),
    certificate,
    ...(!told && { untoldBranchKey: { generation, wrapped: sealed } }),
  };
}

const shape = Compile(enrolmentSchema);
export const isEnrolment = (value: unknown): value is Enrolment => shape.Check(value);

export const tokenOf = ({ stream, device, secret }: Pick<CountyFile, 'stream' | 'device' | 'secret'>): string =>
  `${stream}.${device}.${secret}`;

export function newDeviceKey(): { readonly publicKey: string; readonly deviceKey: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  return {
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    deviceKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  };
}

export const newBranchKey = (): CountyFile['branchKeys'][number] => ({ generation: 1, key: randomBytes(32).toString('base64') });
