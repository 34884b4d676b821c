import type { Doc } from '../../src/data/document.ts';
import type { CivilDate } from '../../src/domain/civil-date.ts';
import { takesPart } from '../../src/domain/election/candidacy.ts';
import { groupOn, isGroupOver, isWorkedUpon } from '../../src/domain/group/group.ts';
import { grouped } from '../../src/domain/grouped.ts';
import { taskQualityNames, taskStateNames } from '../../src/domain/names.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Claim, isHeld } from '../../src/domain/plan/claim.ts';
import type { PlanItem } from '../../src/domain/plan/plan.ts';
import { type Task, type TaskState, taskOf } from '../../src/domain/plan/task.ts';

/** An item of a group that the person is in: what they hold, and what they may still take. Nobody else's name stands in it. */
export type OwnTask = {
  readonly itemId: string;
  readonly title: string;
  readonly group: string;
  readonly due: string;
  /** 待申领, 由我负责，办理中; `undefined` of `claimId` is an item that somebody may still claim. */
  readonly stands: string;
  readonly claimId?: string;
  readonly can: readonly ('lead' | 'help' | 'release' | 'hand-in')[];
};

export type TaskDocuments = {
  readonly groups: readonly Doc<'autonomous-group'>[];
  readonly planItems: readonly Doc<'plan-item'>[];
  readonly claims: readonly Doc<'claim'>[];
  readonly today: CivilDate;
};
type Known = Doc<'autonomous-group'> | Doc<'plan-item'> | Doc<'claim'>;

/** What one person's packet holds of plans: the rows, and the documents by which their own acts are judged, without anybody else in them. */
export function ownTasks(
  { id }: Pick<Person, 'id'>,
  { groups, planItems, claims, today }: TaskDocuments,
): { readonly tasks: readonly OwnTask[]; readonly known: readonly Known[] } {
  const byItem = grouped(claims, ({ body }) => body.itemId);
  const mine = groups.filter(({ body }) => !isGroupOver(body) && takesPart(groupOn(body, today), id));
  const found = mine
    .filter(({ body }) => isWorkedUpon(body))
    .flatMap((group) =>
      planItems
        .filter(({ body }) => body.groupId === group.id)
        .flatMap((item) => {
          const held = byItem.get(item.id) ?? [];
          const task = taskOf(
            item.body,
            held.map(({ body }) => body),
          );
          const own = held.filter(({ body }) => body.personId === id);
          const row = rowOf(task, id, group.body.name);
          return row ? [{ row, item, own }] : [];
        }),
    );
  return {
    tasks: found.map(({ row }) => row).toSorted((one, other) => rank(one) - rank(other) || (one.due < other.due ? -1 : 1)),
    known: [
      ...mine.map((group) => ({
        ...group,
        body: { ...group.body, participants: group.body.participants.filter(({ who }) => who === id) },
      })),
      ...found.flatMap(({ item, own }) => [item, ...own]),
    ],
  };
}

type ItemsAndClaims = { readonly items: readonly PlanItem[]; readonly claims: readonly Claim[] };
/** A row anew, after something was written of its item; none of what has nothing left for the person. Who else holds it is not in the packet: what they alone tell stays as it stood. */
export function retold(row: OwnTask, { items, claims }: ItemsAndClaims, personId: string): OwnTask | undefined {
  const item = items.find(({ id }) => id === row.itemId);
  if (!item) return row;
  const of = claims.filter(({ itemId }) => itemId === item.id);
  const held = of.find((it) => it.personId === personId && isHeld(it));
  const before = of.find(({ id }) => id === row.claimId);
  const wasOutdone = before?.as === 'lead' && row.can.join() === 'release';
  if (held && wasOutdone) return row;
  if (item.state !== 'approved' || held?.as === 'lead' || (before?.as === 'lead' && !wasOutdone))
    return rowOf(taskOf(item, of), personId, row.group);
  if (held) return held === before ? row : { ...row, stands: '我协办', claimId: held.id, can: ['release'] };
  const { claimId, ...rest } = row;
  return claimId ? { ...rest, stands: '已退领', can: [] } : row;
}

/** What the person holds stands first. */
const rank = ({ claimId, can }: OwnTask): number => (claimId && can.length > 0 ? 0 : claimId ? 2 : 1);
const stillToDo: readonly TaskState[] = ['open', 'claimed', 'in-progress', 'returned'];

function rowOf(task: Task, personId: string, group: string): OwnTask | undefined {
  const { item, state, lead, helpers, outdone } = task;
  if (!state) return undefined;
  const about = { itemId: item.id, title: item.title, group, due: item.due };
  const isOpen = stillToDo.includes(state);
  if (lead?.personId === personId) {
    const quality = item.acceptance && `，${taskQualityNames[item.acceptance.quality]}`;
    const can =
      state === 'claimed'
        ? (['hand-in', 'release'] as const)
        : state === 'in-progress' || state === 'returned'
          ? (['hand-in'] as const)
          : [];
    const reason = state === 'returned' && lead.steps.at(-1)?.reason;
    return { ...about, stands: `由我负责，${taskStateNames[state]}${quality ?? ''}${reason ? `：${reason}` : ''}`, claimId: lead.id, can };
  }
  const helping = helpers.find((it) => it.personId === personId);
  if (helping) return { ...about, stands: `我协办，${taskStateNames[state]}`, claimId: helping.id, can: isOpen ? ['release'] : [] };
  const late = outdone.find((it) => it.personId === personId);
  if (late) return { ...about, stands: '同时申领，没有领到：先领的人负责', claimId: late.id, can: ['release'] };
  if (!isOpen) return undefined;
  return { ...about, stands: state === 'open' ? '没人领' : '有人负责，可以协办', can: state === 'open' ? ['lead', 'help'] : ['help'] };
}
