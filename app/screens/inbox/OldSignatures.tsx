import { Button } from 'antd';
import { useCallback, useState } from 'react';
import { clearSignatures } from '../../../src/commands/clear-signatures.ts';
import type { CommandContext } from '../../../src/commands/context.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { isSignatureDue, type Slip } from '../../../src/domain/slip.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { purgeHere } from '../../live/purge-here.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { NextStep } from '../../parts/Facts.tsx';

/** One entry of the ledger bears so many. */
const AT_ONCE = 150;

/** Slips that became nothing and were signed: when the names were kept long enough, a person lets them go. */
export function OldSignatures({ slips }: { readonly slips: readonly Slip[] }) {
  const { live, session } = useDesk();
  const today = useToday();
  const { value: months, source } = parameterAt(useParameters(), 'retention-months', today);
  const clear = useCommand(
    useCallback((context: CommandContext, ids: readonly string[]) => clearSignatures(context, purgeHere(live), ids), [live]),
  );
  const [asked, setAsked] = useState(false);
  const due = slips.filter((slip) => isSignatureDue(slip, months, today)).slice(0, AT_ONCE);
  if (due.length === 0) return null;
  const save = async () => {
    if (await clear.run(due.map(({ id }) => id))) setAsked(false);
  };
  return (
    <NextStep
      what={`${due.length} 份搁置的投递单满 ${months} 个月，署名该清除了`}
      why={`${source}。点子的话照留，只清署名。`}
      action={mayDo(session.actor.role, 'clear-signatures') && <Button onClick={() => setAsked(true)}>清除署名</Button>}
    >
      {asked && (
        <ActDialog
          title="清除搁置投递单的署名"
          verb={`清除 ${due.length} 份的署名`}
          act={clear}
          onSave={() => void save()}
          onClose={() => setAsked(false)}
        >
          <p>署名连同以前的各个版本从台账里拿掉，收不回来。以前的备份里还有，恢复时再清一次。</p>
          <ul className="follow-lines">
            {due.slice(0, 8).map(({ id, number, title, droppedOn }) => (
              <li key={id}>
                {number} {title}
                <span className="caption">　{droppedOn} 投入</span>
              </li>
            ))}
          </ul>
          {due.length > 8 && <p className="caption">还有 {due.length - 8} 份。</p>}
        </ActDialog>
      )}
    </NextStep>
  );
}
