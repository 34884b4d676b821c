import type { Idea } from '../../src/domain/idea.ts';
import type { Act, Write } from '../../src/ledger/entry.ts';
import { anIdea } from './ideas.ts';
import { aPc, type Desk, foundLedger, granted } from './pc.ts';

/** Two people who have a PIN; in the middle of a test on `aPc`'s first day. */
export const packets = [
  { personId: 'p1', json: '{"points":12}', shared: [], leads: [] },
  { personId: 'p2', json: '{"points":3}', shared: [], leads: [] },
];
export const PINS = { p1: '480213', p2: '917350' } as const;

export async function withPins(desk: Desk) {
  for (const personId of ['p1', 'p2'] as const) await granted(desk.setPin({ personId, pin: PINS[personId] }));
}

/** A ledger with both of them, before the desk is left to them. */
export async function aSharedDesk() {
  const desk = (await aPc()).start();
  await foundLedger(desk);
  await withPins(desk);
  return {
    desk,
    /** Leaves the desk to its people; `shared`: documents that both were asked about, `leads`: groups that the first of them leads. */
    begin: ({ shared = [], leads = [] }: { readonly shared?: readonly string[]; readonly leads?: readonly string[] } = {}) =>
      granted(desk.beginSelfService(packets.map((packet, at) => ({ ...packet, shared, leads: at === 0 ? leads : [] })))),
    /** The person's PIN is typed in; answers what was written since. */
    enter: async (who: keyof typeof PINS) => (await granted(desk.identify({ pin: PINS[who] }))).newer,
    write: (verb: string, ...writes: readonly Write[]) => desk.appendAsParticipant([{ id: crypto.randomUUID(), verb, writes }]),
  };
}

export const notOwn = (verb: string) => ({ ok: false, refusal: { code: 'verb-not-allowed', verb } });

export const handedInBy = (personId: string, change: Partial<Idea> = {}) =>
  anIdea({
    proposerIds: [personId],
    steps: [{ act: 'handed-in', to: 'submitted', on: '2026-11-12', by: personId, role: 'participant' }],
    ...change,
  });
export const writing = (body: Idea, base: string | null = null) =>
  ({ kind: 'ideas', type: 'golden-idea', id: body.id, class: 'B', base, body: JSON.stringify(body) }) as const;
export const handIn: Act = { id: 'a1', verb: 'hand-in-idea', writes: [writing(handedInBy('p2'))] };
