import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { readCourierFile } from '../../../../src/sync/courier/file.ts';
import type { CourierCarried, Reply } from '../../../contract.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import type { Line } from '../line.ts';
import { courierBytes, putOnStick } from './stick.ts';

const shape = Compile(
  Type.Object(
    { result: Type.Object({ accepted: Type.Integer(), refused: Type.Integer() }, { additionalProperties: true }), answer: Type.String() },
    { additionalProperties: true },
  ),
);

/** Files of colleagues go over this PC's line; each answer is laid beside, for whoever wrote the file. Neither can be opened here. */
export async function carryCourier(
  room: Room,
  line: Line,
  folder: string,
  files: readonly string[],
): Promise<Reply<readonly CourierCarried[]>> {
  const carried: CourierCarried[] = [];
  for (const file of files) carried.push({ file, reply: await carryOne(room, line, folder, file) });
  return answered(carried);
}

async function carryOne(room: Room, line: Line, folder: string, name: string): Promise<CourierCarried['reply']> {
  const bytes = await courierBytes(room, folder, name);
  if (!bytes.ok) return bytes;
  const read = readCourierFile(bytes.value);
  if (!read.ok) return read;
  const { kind, device, number } = read.value.header;
  if (kind !== 'request') return refused({ code: 'courier-not-for-here', kind, device });
  const posted = await line.ask('/sync/courier', { file: bytes.value.toString('base64') });
  if (!posted.ok) return posted;
  if (!shape.Check(posted.value)) return refused({ code: 'answer-unreadable', path: '/sync/courier' });
  const { answer, result } = posted.value;
  const put = await putOnStick(room, folder, `回执${number}-${device.slice(0, 8)}`, Buffer.from(answer, 'base64'));
  return put.ok ? answered({ answer: put.value, accepted: result.accepted, refused: result.refused }) : put;
}
