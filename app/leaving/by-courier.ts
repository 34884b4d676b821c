import { cancelDeparture } from '../../src/commands/cancel-departure.ts';
import type { CommandContext } from '../../src/commands/context.ts';
import { recordDeparture } from '../../src/commands/record-departure.ts';
import type { AnyRefusal } from '../words/refusals.ts';

type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: AnyRefusal };

/**
 * A courier file leaves this PC as a sheet does: it is written down first, for whom and how many acts, and goes along in the file itself.
 * What main refused was not written, or did not read back as it should: nothing left.
 */
export async function byCourier<T>(
  context: CommandContext,
  { title, county, unsent }: { readonly title: string; readonly county: string; readonly unsent: number },
  send: () => Promise<Reply<T>>,
): Promise<Reply<T>> {
  const kept = await recordDeparture(context, {
    ...{ form: 'courier', title, receiver: county, manner: 'file', recordCount: unsent, masked: false },
    fields: ['封好的工作记录', '交出去的上报'],
  });
  if (!kept.ok) return kept;
  const reply = await send();
  if (!reply.ok) await cancelDeparture(context, kept.value.id);
  return reply;
}
