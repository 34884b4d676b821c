import { ActDialog } from '../../../parts/ActDialog.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useInside } from '../../session.ts';
import { keepsLedger } from '../devices/keeps-ledger.ts';
import { asked, type Draft } from './pack-rows.ts';

type PublishDialogProps = {
  readonly version: string;
  readonly draft: Draft;
  readonly changes: number;
  readonly onPublished: () => Promise<void>;
  readonly onClose: () => void;
};

/** Once it is out nobody changes it: it says before whom it reaches and from when. */
export function PublishDialog({ version, draft, changes, onPublished, onClose }: PublishDialogProps) {
  const { organisations, session } = useInside();
  const publish = useAct(async () => {
    const answer = await ask('POST', '/api/rule-packs', asked(draft));
    if (answer.ok) await onPublished();
    return answer;
  });
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const isBelow = (id: string | null): boolean =>
    id !== null && (id === session.organisationId || isBelow(byId.get(id)?.superiorId ?? null));
  const branches = organisations.filter((one) => one.closedOn === null && keepsLedger(one) && isBelow(one.superiorId)).length;
  return (
    <ActDialog title={`发布：${draft.title}${version}`} verb="发布" act={publish} onSave={() => void publish.run()} onClose={onClose}>
      <FactList
        rows={[
          { label: '管到', value: `所属 ${branches} 个党组织，下次同步或用 U 盘取回时收到` },
          { label: '生效', value: draft.validTo ? `${draft.validFrom} 至 ${draft.validTo}` : `${draft.validFrom} 起` },
          { label: '改动', value: `${changes} 处` },
        ]}
      />
      <p className="caption">发布以后不能改，只能出下一版或者停用。生效以前办的，仍按当时的规则算。</p>
    </ActDialog>
  );
}
