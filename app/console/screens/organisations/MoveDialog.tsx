import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { type ChangeDialogProps, useChange, useWhen } from './change.ts';
import { type ChosenLines, LineFields, linesAsked } from './LineFields.tsx';
import { WhenFields } from './WhenFields.tsx';

/** What stands below goes along; what was handed in before stays with the superior of that time. */
export function MoveDialog({ organisation, onClose }: ChangeDialogProps) {
  const [lines, setLines] = useState<ChosenLines>({
    superiorId: organisation.superiorId ?? undefined,
    sectoralId: organisation.sectoralId ?? '',
  });
  const [when, setWhen] = useWhen();
  const move = useChange('PUT', `/api/organisations/${organisation.id}/lines`, onClose);
  const missing = !lines.superiorId ? '还没有选上级' : !when.on ? '还没有填日期' : undefined;
  return (
    <ActDialog
      title={`转上级：${organisation.name}`}
      verb="转上级"
      act={move}
      missing={missing}
      onSave={() => void move.run(linesAsked(lines), when)}
      onClose={onClose}
    >
      <LineFields type={organisation.type} lines={lines} onChange={(change) => setLines({ ...lines, ...change })} />
      <WhenFields label="从哪天起" when={when} onChange={setWhen} />
      <p className="caption">下级跟着一起转，以前的经过都留着。</p>
    </ActDialog>
  );
}
