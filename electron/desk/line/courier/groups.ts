import { done, type Outcome } from '../../../../src/domain/outcome.ts';
import type { Ledger } from '../../../../src/ledger/file/ledger.ts';
import type { LedgerRefusal } from '../../../../src/ledger/refusals.ts';
import type { GroupAnswered } from '../../../../src/sync/courier/content.ts';
import { type Anew, takeCourierAnswer } from '../../../../src/sync/courier/take-answer.ts';
import type { Writing as FileWriting } from '../../../../src/sync/courier/write-requests.ts';
import type { RoundEnd, RoundFault, Taking } from '../../../../src/sync/desk/round.ts';
import { beginKey, makeBox, renewBox, renewKey, type Writing } from '../group-keys.ts';
import { endAgain } from '../group-leaving.ts';
import { groupTaking, isOfOneGroup } from '../group-rounds.ts';
import { type GroupHere, groupHere, groupsHere, isOver, keysOf, opensMore } from '../groups.ts';
import type { Line } from '../line.ts';

/** What a file says of groups, for each that this enterprise is in. One that was founded here gets its first key before, so that it goes along. */
export async function groupsToWrite(writing: Writing): Promise<Outcome<NonNullable<FileWriting['groups']>, LedgerRefusal>> {
  const { ledger } = writing;
  const groups: NonNullable<FileWriting['groups']>[number][] = [];
  for (const found of await groupsHere(ledger)) {
    if (isOver(found)) continue;
    const begun = await beginKey(writing, found);
    if (!begun.ok) return begun;
    const group = await groupHere(ledger, found.id);
    const branchKeys = keysOf(group);
    if (branchKeys.length > 0) groups.push({ stream: found.id, branchKeys, fromFirst: opensMore(ledger, group) });
  }
  return done(groups);
}

type TakingGroups = {
  readonly line: Line;
  readonly writing: Writing;
  readonly brake: Taking['brake'];
  /** Logs that went on without this PC, and that it asked for. */
  readonly anew: readonly Anew[];
};

/** `stalled`: groups that were not taken over because they are unsound by themselves, and why. */
type GroupsTaken = {
  readonly ends: readonly RoundEnd[];
  readonly stalled: readonly { readonly stream: string; readonly fault: RoundFault }[];
};

/**
 * The parts of an answer that are about groups, after that about the branch: the keys came with it. A key that is to be renewed goes with the
 * next file. A group whose rows are not taken holds up none of the others, as over a network.
 */
export async function takeGroupAnswers(taking: TakingGroups, groups: readonly GroupAnswered[]): Promise<Outcome<GroupsTaken, RoundFault>> {
  const ends: RoundEnd[] = [];
  const stalled: GroupsTaken['stalled'][number][] = [];
  for (const { stream, answer, refusal } of groups) {
    taking.line.groupHeard(stream, refusal);
    if (!answer) continue;
    const taken = await takeOneGroup(taking, stream, answer);
    if (taken.ok) ends.push(taken.value);
    else if (isOfOneGroup(taken.refusal)) stalled.push({ stream, fault: taken.refusal });
    else return taken;
  }
  return done({ ends, stalled });
}

async function takeOneGroup(
  { line, writing, brake, anew }: TakingGroups,
  stream: string,
  answer: NonNullable<GroupAnswered['answer']>,
): Promise<Outcome<RoundEnd, RoundFault>> {
  const { ledger, keys, beforeRows } = line.taking();
  const group = await groupTaking({ ...writing, keys }, stream);
  const taken = await takeCourierAnswer(
    { ledger, ...(beforeRows && { beforeRows }), keys: group.keys, hearRows: group.hearRows, brake },
    { answer, told: { branchKey: false } },
    anew.some((each) => each.stream === stream) ? anew : anewOf(ledger, await groupHere(ledger, stream)),
  );
  if (!taken.ok) return taken;
  const kept = await group.tookRows();
  if (!kept.ok) return kept;
  for (const renew of [endAgain, makeBox, renewBox, renewKey]) {
    const renewed = await renew(writing, await groupHere(ledger, stream));
    if (!renewed.ok) return renewed;
  }
  return taken;
}

/** Rows came before their key, and it is here now: an answer that brings all of them again has to reach the place where this PC stands. */
function anewOf(ledger: Ledger, group: GroupHere): readonly Anew[] {
  const upTo = ledger.standing().places.get(group.id);
  return upTo && opensMore(ledger, group) ? [{ stream: group.id, upTo }] : [];
}
