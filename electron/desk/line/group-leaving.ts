import { randomUUID } from 'node:crypto';
import type { GroupMember } from '../../../src/domain/group/enterprises.ts';
import { endsMembership } from '../../../src/domain/group/stream-types.ts';
import { done } from '../../../src/domain/outcome.ts';
import type { Act } from '../../../src/ledger/entry.ts';
import type { RefusedEntry } from '../../../src/ledger/file/refused.ts';
import { spent, type Writing, type Written, writeOf } from './group-keys.ts';
import type { GroupHere } from './groups.ts';

/**
 * Somebody ended a membership here upon a line that got a new box just then, so that the county had a newer one: it is said once more upon
 * that, by the same act and in the name of whoever said it. Nothing where the line ended meanwhile, whoever said so.
 */
export async function endAgain({ ledger }: Writing, group: GroupHere): Written {
  const refused = await ledger.refused();
  if (!refused.ok) return refused;
  for (const { id, body, hash, accepted } of group.members) {
    const ended = accepted && body.left === undefined ? refused.value.findLast((one) => overtaken(one, id)) : undefined;
    const left = ended && lineIn(ended, id)?.left;
    if (!ended || left === undefined) continue;
    const { verb, actor } = ended.entry.header;
    const invitations = verb === 'remove-enterprise' ? spent(group, true) : [];
    const line: GroupMember = { ...body, left };
    const writes = [writeOf('group-member', line, hash), ...invitations];
    const act: Act = { id: randomUUID(), verb, writes, stream: group.id };
    const saved = await ledger.append([act], actor);
    return saved.ok ? done(true) : saved;
  }
  return done(false);
}

const overtaken = ({ entry, row }: RefusedEntry, id: string): boolean =>
  row.verdict.outcome === 'conflict' && endsMembership(entry.header.verb) && entry.header.writes.some((write) => write.id === id);

function lineIn({ entry: { header, bodies } }: RefusedEntry, id: string): GroupMember | null | undefined {
  const text = bodies[header.writes.findIndex((write) => write.id === id)]?.body;
  return text === undefined ? undefined : JSON.parse(text);
}
