import { randomUUID } from 'node:crypto';
import { TYPES, type TypeName } from '../../../src/data/types/index.ts';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import { FIRST_GENERATION, type GroupKey, type GroupMember, needsNewKey, withoutNewestKey } from '../../../src/domain/group/enterprises.ts';
import { done, type Outcome } from '../../../src/domain/outcome.ts';
import type { Act, EntryActor, Write } from '../../../src/ledger/entry.ts';
import type { Ledger } from '../../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../../src/ledger/refusals.ts';
import { boxProof, handleHashOf, isProvenMember, newGroupKey, sharesFor } from '../../../src/sync/group-key.ts';
import { newKeyPair } from '../../../src/sync/key-share.ts';
import { type GroupHere, isOwner, keysIn, keysOf, ownLine } from './groups.ts';

/**
 * The keys of groups are made and taken over by main, in entries of its own: nobody at a screen has to do with them, and a kill between two
 * steps is healed by the next round.
 */
export type Writing = {
  readonly ledger: Ledger;
  readonly actor: EntryActor;
  readonly now: () => number;
  /** PCs of the branch that do not have its newest key because they were revoked. */
  readonly leftOut: number;
};
/** Whether there was anything to write. */
export type Written = Promise<Outcome<boolean, LedgerRefusal>>;
type Given = Pick<GroupKey, 'groupId' | 'generation' | 'key' | 'box'>;

const today = ({ now }: Writing) => civilDateAt(now());
export const writeOf = (type: TypeName, body: { readonly id: string }, base: string | null = null): Write => ({
  kind: TYPES[type].kind,
  type,
  id: body.id,
  class: TYPES[type].class,
  base,
  body: JSON.stringify(body),
});
const keyWrite = (writing: Writing, given: Given): Write => {
  const body: GroupKey = { v: 1, id: randomUUID(), ...given, on: today(writing) };
  return writeOf('group-key', body);
};
/** Invitations that were used, and with a new key all: they brought the one before. */
export const spent = ({ invitations, members }: GroupHere, all: boolean): readonly Write[] => {
  const used = new Set(members.flatMap(({ body }) => (body.handle === undefined ? [] : [handleHashOf(body.handle)])));
  return invitations
    .filter(({ accepted, body }) => accepted && (all || used.has(body.handleHash)))
    .map(({ body, hash }) => ({ ...writeOf('group-invitation', body, hash), body: null }));
};

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');

async function append({ ledger, actor }: Writing, acts: readonly Act[]): Written {
  const saved = await ledger.append(acts, actor);
  return saved.ok ? done(true) : saved;
}

/** A group that this PC founded has no key before it first meets the county. Answers whether it got one now. */
export async function beginKey(writing: Writing, group: GroupHere): Written {
  if (group.kept.length > 0) return done(false);
  const pair = newKeyPair();
  const { generation, key } = newGroupKey(FIRST_GENERATION);
  const box = { publicKey: base64(pair.publicKey), privateKey: base64(pair.privateKey) };
  const write = keyWrite(writing, { groupId: group.id, generation, key: base64(key), box });
  return append(writing, [{ id: randomUUID(), verb: 'take-group-key', writes: [write] }]);
}

/** What the owner sent this branch and its other PCs do not have yet. */
export async function takeShares(writing: Writing, group: GroupHere): Written {
  const has = new Set(group.kept.map(({ generation, key }) => `${generation} ${key}`));
  const accepted = group.shares.flatMap((share) => (share.accepted ? [share.body] : []));
  const news = keysIn(group, accepted, keysOf(group)).filter(({ generation, key }) => !has.has(`${generation} ${base64(key)}`));
  if (news.length === 0) return done(false);
  const writes = news.map(({ generation, key }) => keyWrite(writing, { groupId: group.id, generation, key: base64(key) }));
  return append(writing, [{ id: randomUUID(), verb: 'take-group-key', writes }]);
}

/** The line that is to get another box, and the key that proves it: a PC was revoked, and the branch has a key without it. */
function boxDue({ leftOut }: Writing, group: GroupHere) {
  const [line, newest] = [ownLine(group), keysOf(group).at(-1)];
  return line && newest && leftOut > (line.body.leftOut ?? 0) ? { line, newest } : undefined;
}
const isMadeFor = (leftOut: number) => (kept: GroupKey) => kept.box?.leftOut === leftOut;

/** The first step after a PC of the branch was revoked: a new box, in the branch's own stream alone, until all of its PCs can have it. */
export async function makeBox(writing: Writing, group: GroupHere): Written {
  const { leftOut } = writing;
  const due = boxDue(writing, group);
  if (!due || group.kept.some(isMadeFor(leftOut))) return done(false);
  const pair = newKeyPair();
  const box = { publicKey: base64(pair.publicKey), privateKey: base64(pair.privateKey), leftOut };
  const { generation, key } = due.newest;
  const kept = keyWrite(writing, { groupId: group.id, generation, key: base64(key), box });
  return append(writing, [{ id: randomUUID(), verb: 'renew-group-box', writes: [kept] }]);
}

/**
 * The second one, once the county has taken the box's private key, whichever PC of the branch made it: the group's keys come to this box
 * from now on. The line says which keys the revoked PC knows, so that the owner makes the next one.
 */
export async function renewBox(writing: Writing, group: GroupHere): Written {
  const { leftOut } = writing;
  const due = boxDue(writing, group);
  const box = group.keptByCounty.find(isMadeFor(leftOut))?.box;
  if (!due || !box) return done(false);
  const { line, newest } = due;
  const about = { ...line.body, box: box.publicKey, generation: newest.generation, leftOut };
  const renewed: GroupMember = { ...about, proof: boxProof(about, newest) };
  const write = writeOf('group-member', renewed, line.hash);
  return append(writing, [{ id: randomUUID(), verb: 'renew-group-box', writes: [write], stream: group.id }]);
}

/**
 * The owner's PC makes the next key where an enterprise that left has this one, or a PC that was revoked, and sends this one to whoever came just then without it.
 * Only what the county took counts, and only while nothing of a sheet waits. Answers whether there was anything to do.
 */
export async function renewKey(writing: Writing, group: GroupHere): Written {
  const keys = keysOf(group);
  const newest = keys.at(-1);
  if (!newest || !isOwner(group) || [...group.shares, ...group.members].some(({ accepted }) => !accepted)) return done(false);
  const members = group.members.map(({ body }) => body);
  const shares = group.shares.map(({ body }) => body);
  const isNew = needsNewKey(members, shares);
  const key = isNew ? newGroupKey(newest.generation + 1) : newest;
  const to = (isNew ? members : withoutNewestKey(members, shares)).filter((member) => isProvenMember(member, keys));
  const over = spent(group, isNew);
  if (!isNew && to.length === 0 && over.length === 0) return done(false);
  const { id: groupId } = group;
  const sheet = { v: 1, id: randomUUID(), groupId, ...sharesFor(to, key, { groupId, keys }), on: today(writing) } as const;
  const sheets = to.length > 0 || isNew ? [writeOf('group-key-share', sheet)] : [];
  const batch = { id: randomUUID(), of: 2 };
  const kept = keyWrite(writing, { groupId, generation: key.generation, key: base64(key.key) });
  const act = { verb: 'renew-group-key' } as const;
  const inGroup = { ...act, writes: [...sheets, ...over], stream: groupId };
  const acts: readonly Act[] = isNew
    ? [
        { ...act, id: randomUUID(), writes: [kept], batch: { ...batch, n: 1 } },
        { ...inGroup, id: randomUUID(), batch: { ...batch, n: 2 } },
      ]
    : [{ ...inGroup, id: randomUUID() }];
  return append(writing, acts);
}
