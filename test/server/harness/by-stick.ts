import { rm } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { planActivity } from '../../../src/commands/plan-activity.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { aFolder, type Desk, granted } from '../../helpers/pc.ts';
import { aPerson } from '../../helpers/people.ts';
import { commandsOn } from './commands-on.ts';
import { type AtTheCounty, courierFiles, layCard, takenIn, withStick } from './sticks.ts';

export type Enterprise = Awaited<ReturnType<typeof anEnterpriseByStick>>;

/** An enterprise whose PC never sees a network: it enrolled by stick, and `trip` takes its stick to the county and back. */
export async function anEnterpriseByStick(at: AtTheCounty, park: string) {
  const { county } = at;
  const [stick, stream, organisationId] = [await aFolder(), crypto.randomUUID(), await county.organisation('branch', park)];
  const { desk, recoveryKey, folder: pick } = await withStick(stick, { ...organisation, id: stream });
  const folder = await pick();
  await layCard(at, stick, organisationId);
  const [card] = await granted(desk.countyCards(folder));
  const trips = tripsOf(at, { desk, stick, folder });
  await granted(desk.enrolByCourier({ folder, file: card!.file, recoveryKey }));
  await trips.carry();
  return { desk, stick, folder, stream, organisationId, recoveryKey, ...trips, context: commandsOn(desk, stream, county.today) };
}

type AtDesk = { readonly desk: Desk; readonly stick: string; readonly folder: string };
/** What goes up on the stick of a PC, and what comes down; no file stays on it. */
export function tripsOf(at: AtTheCounty, { desk, stick, folder }: AtDesk) {
  const write = () => granted(desk.writeCourier(folder));
  const take = async () => {
    const answers = await courierFiles(stick);
    const taken = await granted(desk.takeCourier({ folder, files: answers, mayWithdraw: false }));
    for (const name of answers) await rm(path.join(stick, name));
    return taken.map(({ reply }) => reply);
  };
  const carry = async () => {
    const files = await courierFiles(stick);
    expect(await takenIn(at, stick, files)).toEqual(files.map(() => expect.objectContaining({ device: expect.any(String) })));
    for (const name of files) await rm(path.join(stick, name));
    expect((await take()).filter((reply) => !reply.ok || reply.value.stalled)).toEqual([]);
    return granted(desk.lineState());
  };
  const trip = async () => {
    await write();
    return carry();
  };
  return { write, take, carry, trip };
}

type Writing = Pick<Enterprise, 'context' | 'desk'>;

export async function foundedGroup({ desk, context }: Writing, name = '骑行宣传'): Promise<string> {
  const id = crypto.randomUUID();
  const body = JSON.stringify(aPerson({ id, name: '周启明' }));
  const write = { kind: 'people', type: 'person', id, class: 'B', base: null, body } as const;
  await granted(desk.append([{ id: crypto.randomUUID(), verb: 'enrol-person', writes: [write] }]));
  return (await granted(foundGroup(context, { name, goals: name, scope: 'cross-enterprise', initiatorId: id, invitedIds: [] }))).id;
}

export type Invitation = { readonly code: string; readonly base64: string };
/** The code is said on the telephone; what lies under it goes on a stick. */
export async function invitationTo(groupId: string, { desk, context, trip }: Writing & Pick<Enterprise, 'trip'>): Promise<Invitation> {
  const { code, ...made } = await granted(desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  expect(await inviteEnterprise(context, groupId, { organisationName: '鸿泰模具', ...made })).toMatchObject({ ok: true });
  await trip();
  const file = { groupId, sealedKeys: made.sealedKeys, until: made.until };
  return { code, base64: Buffer.from(JSON.stringify(file)).toString('base64') };
}

export async function joinsWith(given: Invitation, { desk, context, trip }: Writing & Pick<Enterprise, 'trip'>): Promise<string> {
  const { id } = await granted(joinGroup(context, (await granted(desk.openGroupInvitation(given))).joining));
  await trip();
  return id;
}

export const plans = ({ context }: Pick<Enterprise, 'context'>, groupId: string, title: string) =>
  planActivity(context, { activityType: 'group-activity', title, isOpen: true, groupId, plannedOn: '2026-11-28' });
export const activityTitles = async ({ context: { facts } }: Pick<Enterprise, 'context'>) =>
  (await facts.all('activity')).map(({ body }) => body.title).toSorted();
