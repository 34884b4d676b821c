import type { History } from '../../../electron/contract.ts';
import type { Role } from '../../../src/domain/actor.ts';
import type { Verb } from '../../../src/domain/authority.ts';
import { masked } from '../../../src/domain/mask.ts';
import { genderNames, noticeNames, presenceNames, standingNames } from '../../../src/domain/names.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { LedgerRecord } from '../../../src/ledger/entry.ts';
import type { Who } from '../../live/who.ts';
import { fieldWord, wordIn } from '../../words/names.ts';
import { verbNames } from '../../words/verbs.ts';

/** One change as the ledger has it: when (ISO), what was done, by which role, and which fields became what. */
export type PersonChange = {
  readonly key: string;
  readonly at: string;
  readonly what: string;
  readonly who: string;
  readonly changes: readonly { readonly field: string; readonly from: string; readonly to: string }[];
};

export const untold: readonly string[] = ['v', 'id', 'idMark', 'noticeVersion', 'consents', 'contactedOn'];

/** Newest first. Values that lists mask are masked here too. */
export function personHistory(history: readonly History[], id: string, whoOf: Who): readonly PersonChange[] {
  let before: Person | undefined;
  const changes: PersonChange[] = [];
  for (const { position, record } of history) {
    const read = JSON.parse(record) as LedgerRecord;
    if (!('entry' in read)) continue;
    const { header, bodies } = read.entry;
    const at = header.writes.findIndex((write) => write.id === id);
    const body = bodies[at];
    if (at < 0 || !body) continue;
    const after = JSON.parse(body.body) as Person | null;
    changes.push({
      key: String(position),
      at: header.at,
      what: wordOf(header.verb),
      who: whoOf({ by: header.actor.profileId, role: header.actor.role as Role }),
      changes: differences(before, after),
    });
    before = after ?? undefined;
  }
  return changes.reverse();
}

const wordOf = (verb: string): string => wordIn(verbNames as Readonly<Record<Verb, string>>)(verb);

function differences(before: Person | undefined, after: Person | null): PersonChange['changes'] {
  if (!before || !after) return [];
  const [old, now] = [masked(before), masked(after)] as unknown as readonly [Record<string, unknown>, Record<string, unknown>];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !untold.includes(field));
  return fields
    .filter((field) => JSON.stringify(before[field as keyof Person]) !== JSON.stringify(after[field as keyof Person]))
    .map((field) => ({ field: fieldWord(field), from: shown(field, old[field]), to: shown(field, now[field]) }));
}

function shown(field: string, value: unknown): string {
  if (value === undefined) return '（空）';
  const text = String(value);
  if (field === 'standing') return wordIn(standingNames)(text);
  if (field === 'presence') return wordIn(presenceNames)(text);
  if (field === 'gender') return wordIn(genderNames)(text);
  return field === 'notice' ? wordIn(noticeNames)(text) : text;
}
