import { useState } from 'react';
import type { CommandContext } from '../../src/commands/context.ts';
import type { Outcome } from '../../src/domain/outcome.ts';
import type { WrittenVersion } from '../../src/ledger/written.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { contextOf } from './context.ts';
import type { Packet } from './packet.ts';

/** What every part of self-service works with that writes records which others share, or its own records twice. */
export type OwnProps = { readonly packet: Packet; readonly onWritten: (versions: readonly WrittenVersion[]) => void };

type Command<T> = (context: CommandContext) => Promise<Outcome<T, AnyRefusal>>;

/** One command at a time, with its refusal; what it wrote is in the packet afterwards. */
export function useOwnAct({ packet, onWritten }: OwnProps) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const run = async <T>(command: Command<T>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const outcome = await command(contextOf(packet, onWritten));
    setBusy(false);
    setRefusal(outcome.ok ? undefined : outcome.refusal);
    return outcome.ok;
  };
  return { run, busy, refusal };
}
