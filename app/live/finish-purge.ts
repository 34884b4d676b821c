import { finishPurge } from '../../src/commands/purge-person.ts';
import type { Desk } from './desk.ts';
import { purgeHere } from './purge-here.ts';

/** A purge that a power cut tore apart is finished before anybody works on. Who may not purge leaves it to the next one who may. */
export async function finishPurgeFirst(desk: Desk): Promise<Desk> {
  await finishPurge(desk.context(), purgeHere(desk.live));
  return desk;
}
