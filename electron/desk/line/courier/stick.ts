import path from 'node:path';
import { COURIER_ENDING, MOST_FILE_BYTES, readCourierFile } from '../../../../src/sync/courier/file.ts';
import type { CourierFound, Reply } from '../../../contract.ts';
import { replaceFile } from '../../disk.ts';
import { labelOf } from '../../label.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { orElsewhere } from '../../trouble.ts';

/** More lie on no stick that is used for this. */
const MOST_FILES = 300;

/** Written, on the medium, and read back: only then it is said to be there. Never in the place of another file. Answers its name. */
export function putOnStick(room: Room, folder: string, stem: string, bytes: Uint8Array): Promise<Reply<string>> {
  const put = async (): Promise<Reply<string>> => {
    const taken = new Set(await room.disk.list(folder));
    let name = `${stem}${COURIER_ENDING}`;
    for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}${COURIER_ENDING}`;
    const file = path.join(folder, name);
    await replaceFile(room.disk, file, bytes);
    const back = await room.disk.read(file);
    if (back?.equals(bytes)) return answered(name);
    return refused({ code: 'file-not-saved', why: 'failed', place: labelOf(file), missingBytes: 0 });
  };
  return orElsewhere(folder, put());
}

/** What lies there, by what each file says of itself; nothing of it is believed yet. */
export function courierFilesIn(room: Room, folder: string, device: string): Promise<Reply<readonly CourierFound[]>> {
  const look = async (): Promise<Reply<readonly CourierFound[]>> => {
    const names = (await room.disk.list(folder)).filter((name) => name.endsWith(COURIER_ENDING)).slice(0, MOST_FILES);
    const found: CourierFound[] = [];
    for (const file of names) {
      const bytes = await courierBytes(room, folder, file);
      const read = bytes.ok ? readCourierFile(bytes.value) : bytes;
      if (!read.ok) found.push({ file, refusal: read.refusal });
      else {
        const { kind, number, count, at } = read.value.header;
        found.push({ file, kind, isOwn: read.value.header.device === device, number, count, at });
      }
    }
    return answered(found);
  };
  return orElsewhere(folder, look());
}

/** The window names a file by its name in a folder that it was given; never a path. */
export async function courierBytes(room: Room, folder: string, name: string): Promise<Reply<Buffer>> {
  const file = path.join(folder, name);
  const size = path.basename(name) === name && name.endsWith(COURIER_ENDING) ? await room.disk.size(file) : undefined;
  if (size === undefined) return refused({ code: 'courier-no-file' });
  if (size > MOST_FILE_BYTES) return refused({ code: 'courier-too-large', bytes: size, limit: MOST_FILE_BYTES });
  const bytes = await room.disk.read(file);
  return bytes ? answered(bytes) : refused({ code: 'courier-no-file' });
}
