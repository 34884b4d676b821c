import { expect, test } from 'vitest';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { foundGroup } from '../../../src/commands/found-group.ts';
import { inviteEnterprise } from '../../../src/commands/invite-enterprise.ts';
import { joinGroup } from '../../../src/commands/join-group.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import { isClosed } from '../../../src/sync/offer.ts';
import type { SyncRequest } from '../../../src/sync/protocol.ts';
import { PASSWORD } from '../../helpers/invented-branch.ts';
import { type Desk, granted } from '../../helpers/pc.ts';
import { commandsOn } from '../harness/commands-on.ts';
import { deviceOf, firstPc, furtherPc, postTo, renewed, revoke, synced } from '../harness/desks.ts';
import { aPark } from '../harness/park.ts';

const { county, park } = await aPark();

test('a new box is told to nobody before the branch has its key: the line fails in between, and another PC of the branch goes on', async () => {
  const aBranch = async (line = postTo(county)) => {
    const stream = crypto.randomUUID();
    const organisationId = await county.organisation('branch', park);
    const pc = await firstPc(county, organisationId, stream, line);
    return { ...pc, stream, organisationId, context: commandsOn(pc.desk, stream, county.today) };
  };
  const postToCounty = postTo(county);
  let fails = false;
  const tellsBox = ({ stream, offers }: SyncRequest) =>
    stream === undefined && offers.some((offer) => !isClosed(offer) && offer.header.verb === 'renew-group-box');
  const line: ReturnType<typeof postTo> = (way, token) => async (path, body) =>
    fails && path === '/sync' && tellsBox(body as SyncRequest)
      ? refuse({ code: 'county-unreachable', reason: 'ENETUNREACH' })
      : postToCounty(way, token)(path, body);
  const [owner, partner] = [await aBranch(), await aBranch(line)];
  const other = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  const lost = await furtherPc(county, partner.organisationId, partner.recoveryKey);
  const heard = async (...desks: readonly Desk[]) => {
    for (const desk of desks) expect(await synced(desk)).toMatchObject({ unsent: 0, refused: 0, groups: [] });
  };
  const { id: initiatorId } = await granted(enrolPerson(owner.context, { name: '周启明', standing: 'full' }));
  const fields = { name: '骑行宣传', goals: '骑行宣传政策', scope: 'cross-enterprise', initiatorId, invitedIds: [] } as const;
  const { id: groupId } = await granted(foundGroup(owner.context, fields));
  const { code, ...invitation } = await granted(owner.desk.inviteToGroup({ groupId, groupName: '骑行宣传' }));
  await granted(inviteEnterprise(owner.context, groupId, { organisationName: '鸿泰模具', ...invitation }));
  await heard(owner.desk);
  await granted(joinGroup(partner.context, (await granted(partner.desk.openGroupInvitation({ code }))).joining));
  await heard(partner.desk, other.desk, owner.desk);
  await revoke(county, park, partner.stream, await deviceOf(lost.desk));
  await heard(partner.desk);
  await renewed(partner.desk, PASSWORD);

  fails = true;
  expect(await synced(partner.desk)).toMatchObject({ unsent: 1, trouble: { code: 'county-unreachable' } });
  await heard(owner.desk);
  const told = async () =>
    (await owner.context.facts.all('group-member')).flatMap(({ body }) => (body.handle === undefined ? [] : [body.leftOut]));
  expect(await told()).toEqual([undefined]);
  await heard(other.desk, owner.desk, other.desk);
  expect(await told()).toEqual([1]);
  fails = false;
  await heard(partner.desk, owner.desk, other.desk);
  const generations = async (desk: Desk) => {
    const kept = await commandsOn(desk, partner.stream, county.today).facts.all('group-key');
    return [...new Set(kept.map(({ body }) => body.generation))].toSorted();
  };
  expect([await generations(partner.desk), await generations(other.desk)]).toEqual([
    [1, 2],
    [1, 2],
  ]);
}, 120_000);
