import path from 'node:path';
import type { Role } from '../../../../src/domain/actor.ts';
import type { Joining } from '../../../contract.ts';
import { replaceFile } from '../../disk.ts';
import { labelOf } from '../../label.ts';
import type { Room } from '../../room.ts';
import { stretched, unwrapKey, type Wrapped, wrapUnder } from '../../secret.ts';
import type { CourierCard } from './card.ts';

/** A PC that waits for the county's answer to join a branch. It has no ledger yet; who will use it lies under the password he chose. */
export type JoiningFile = {
  readonly card: CourierCard;
  readonly folder: string;
  readonly device: string;
  readonly own: Wrapped;
  readonly at: string;
  /** Where the request was put last, and the request itself (base64), to be put on another stick. */
  readonly label: string;
  readonly name: string;
  readonly request: string;
};
export type OwnPart = { readonly deviceKey: string; readonly profile: { readonly name: string; readonly role: Role } };

const whose = (device: string) => `joining ${device}`;
const fileIn = (room: Room) => path.join(room.ports.userData, 'joining.json');

export const sealOwn = async (room: Room, device: string, own: OwnPart, password: string): Promise<Wrapped> =>
  wrapUnder(await stretched(password, room.passwordCost), Buffer.from(JSON.stringify(own)), whose(device));

export async function openOwn({ own, device }: JoiningFile, password: string): Promise<OwnPart | undefined> {
  const plain = await unwrapKey(own, password, whose(device));
  return plain && JSON.parse(plain.toString('utf8'));
}

export async function readJoining(room: Room): Promise<JoiningFile | undefined> {
  const bytes = await room.disk.read(fileIn(room));
  try {
    return bytes && JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

export async function keepJoining(room: Room, joining: JoiningFile): Promise<void> {
  await room.disk.makeFolder(room.ports.userData);
  await replaceFile(room.disk, fileIn(room), Buffer.from(JSON.stringify(joining)));
}

export const forgetJoining = (room: Room): Promise<void> => room.disk.remove(fileIn(room));

export const joiningForWindow = ({ card, folder, at, label, name }: JoiningFile): Joining => ({
  county: card.county.name,
  organisation: card.organisation,
  folderLabel: labelOf(folder),
  at,
  label,
  file: name,
});
