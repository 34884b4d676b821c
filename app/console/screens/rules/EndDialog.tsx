import { useState } from 'react';
import type { RulePack } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, LongTextField } from '../../../parts/fields.tsx';
import { versionWord } from '../../../parts/rules/pack-words.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { todayHere } from '../../today.ts';

type EndDialogProps = { readonly pack: RulePack; readonly onChanged: () => Promise<void>; readonly onClose: () => void };

/** Withdrawing looks forward only, and brings no earlier version back: it says so before. */
export function EndDialog({ pack, onChanged, onClose }: EndDialogProps) {
  const today = todayHere();
  const [endsOn, setEndsOn] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const end = useAct(async () => {
    const answer = await ask('POST', `/api/rule-packs/${pack.id}/end`, { endsOn, reason });
    if (answer.ok) {
      await onChanged();
      onClose();
    }
    return answer;
  });
  const missing = endsOn === undefined ? '还没有填日期' : reason.trim() === '' ? '还没有写理由' : undefined;
  const neverBegins = endsOn !== undefined && endsOn < pack.validFrom;
  return (
    <ActDialog
      title={`停用：${pack.title}${versionWord(pack)}`}
      verb="停用"
      act={end}
      missing={missing}
      onSave={() => void end.run()}
      onClose={onClose}
    >
      <p>
        {neverBegins
          ? '这一版还没有生效，停用以后不再生效；前一版照旧。'
          : '到这一天为止办的，仍按这一版算；第二天起没有规定的，回到各支部自定的和出厂的。前一版不会回来，要用，照它出下一版。'}
      </p>
      <DateField label="最后一天" value={endsOn} earliest={today} onChange={setEndsOn} />
      <LongTextField label="理由" hint="各支部看得到" value={reason} maxLength={200} rows={2} onChange={setReason} />
    </ActDialog>
  );
}
