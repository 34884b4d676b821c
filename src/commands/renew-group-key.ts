import type { GroupKey, GroupKeyShare } from '../domain/group/enterprises.ts';
import type { Write } from '../ledger/entry.ts';
import { type CommandContext, type CommandOutcome, saveParts, write } from './context.ts';

/** A generation of a group's key as it was made, and as it goes to each enterprise. */
export type RenewedKey = Pick<GroupKeyShare, 'groupId' | 'generation' | 'check' | 'shares'> & Pick<GroupKey, 'key'>;

/** The sheet of shares for the group's stream, and the key for the branch's own. */
export function renewedKeyWrites(
  { newId, today }: Pick<CommandContext, 'newId' | 'today'>,
  { key, ...sheet }: RenewedKey,
): { readonly share: Write; readonly key: Write } {
  const { groupId, generation } = sheet;
  const share = { v: 1, id: newId(), ...sheet, on: today } as const;
  const kept = { v: 1, id: newId(), groupId, generation, key, on: today } as const;
  return { share: write('group-key-share', share.id, undefined, share), key: write('group-key', kept.id, undefined, kept) };
}

/** Somebody left by themselves, or came while the last key was made: those who are in the group are sent the one that counts from now on. */
export async function renewGroupKey(context: CommandContext, renewed: RenewedKey): Promise<CommandOutcome<GroupKeyShare['generation']>> {
  const { share, key } = renewedKeyWrites(context, renewed);
  return saveParts(context, 'renew-group-key', [[key], [share]], renewed.generation);
}
