import { type Writing, writeRequests } from '../../../../src/sync/courier/write-requests.ts';
import type { CourierOut, CourierWritten, Reply } from '../../../contract.ts';
import { labelOf } from '../../label.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';
import { actorOf, type OpenSession } from '../../session.ts';
import { leftOutOf } from '../branch-keys.ts';
import { deskKeys } from '../county-file.ts';
import { groupsToWrite } from './groups.ts';
import { courierKept, enrollingByCourier, keepCourier } from './state.ts';
import { putOnStick } from './stick.ts';

/** All that the county has not acknowledged, and of a PC that is enrolling its request as well, as one file or several on a stick. */
export async function writeCourier(room: Room, session: OpenSession, folder: string): Promise<Reply<CourierWritten>> {
  const about = writingFor(session);
  if (!about) return refused({ code: 'not-enrolled' });
  const { drawer, ledger } = session;
  const { last, behind, fromFirst } = courierKept(drawer);
  const at = new Date(room.clock.now()).toISOString();
  const groups = await groupsToWrite({
    ledger,
    actor: actorOf(session),
    now: () => room.clock.now(),
    leftOut: session.line ? leftOutOf(session.line.file) : 0,
  });
  if (!groups.ok) return groups;
  const asked = { ...(behind && { behind }), ...(fromFirst && { fromFirst: fromFirst.streams }) };
  const written = await writeRequests({ ...about, groups: groups.value, ledger, number: last + 1, at, ...asked });
  if (!written.ok) return written;
  const label = labelOf(folder);
  const files: CourierOut[] = [];
  for (const { number, bytes, count, upTo, groups: ofGroups } of written.value) {
    const put = await putOnStick(room, folder, `移交${number}-${about.keys.device.slice(0, 8)}`, bytes);
    if (!put.ok) return put;
    // The number is used up as soon as a file bears it.
    const kept = courierKept(drawer);
    const out = { number, at, label, file: put.value, count, upTo, ...(ofGroups.length > 0 && { groups: ofGroups }) };
    await keepCourier(drawer, { ...kept, last: Math.max(kept.last, number), out: [...kept.out, out] });
    files.push(out);
  }
  session.line?.tell();
  return answered({ label, files });
}

function writingFor({ line, drawer, keys }: OpenSession): Pick<Writing, 'keys' | 'enrolment' | 'branchKey'> | undefined {
  if (line) {
    const { told: _, ...branchKey } = line.file.wrapped;
    return { keys: deskKeys(line.file), branchKey };
  }
  const enrolling = enrollingByCourier(drawer);
  if (!enrolling) return undefined;
  const { card, request, fresh } = enrolling;
  const branchKeys = [{ generation: fresh.branchKey.generation, key: Buffer.from(fresh.branchKey.key, 'base64') }];
  const deviceKey = Buffer.from(fresh.deviceKey, 'base64');
  return { keys: { county: card.county, stream: keys.organisation.id, device: keys.device, deviceKey, branchKeys }, enrolment: request };
}
