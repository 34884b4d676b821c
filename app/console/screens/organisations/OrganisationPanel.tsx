import { Button } from 'antd';
import { useState } from 'react';
import { SUPERIORS, type TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { FactList } from '../../../parts/Facts.tsx';
import { OnlyRead } from '../../../parts/OnlyRead.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { Past } from '../../../parts/Timeline.tsx';
import { useAsked } from '../../api/use-asked.ts';
import { useInside, useOrganisationNames } from '../../session.ts';
import { say } from '../../words/refusals.ts';
import { CloseDialog } from './CloseDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { RenameDialog } from './RenameDialog.tsx';
import type { TreeRow } from './tree-rows.ts';

type Version = {
  readonly version: number;
  readonly act: 'found' | 'rename' | 'move' | 'close' | 'import';
  readonly name: string;
  readonly superiorId: string | null;
  readonly sectoralId: string | null;
  readonly since: string;
  readonly reason: string | null;
};
const acts: Readonly<Record<Version['act'], string>> = {
  found: '列入组织树',
  rename: '改名',
  move: '转上级',
  close: '撤销组织',
  import: '导入',
};
const dialogs = { rename: RenameDialog, move: MoveDialog, close: CloseDialog } as const;

/** One organisation: where it stands, what was done to it, and what may be done now. */
export function OrganisationPanel({ row, onFound }: { readonly row: TreeRow; readonly onFound: () => void }) {
  const { session } = useInside();
  const nameOf = useOrganisationNames();
  const { organisation, superiorName, sectoralName, below } = row;
  const [open, setOpen] = useState<keyof typeof dialogs>();
  const { value, refusal } = useAsked<{ readonly history: readonly Version[] }>(`/api/organisations/${organisation.id}`);
  const isOpen = organisation.closedOn === null;
  const Dialog = open && dialogs[open];
  return (
    <>
      <div>
        <h2 className="panel-name">{organisation.name}</h2>
        <p className="panel-line">
          {isOpen ? <State is="done" word="在册" soft /> : <State is="ended" word={`${organisation.closedOn} 撤销`} soft />}
        </p>
      </div>
      <FactList
        rows={[
          { label: '上级', value: superiorName },
          { label: '行业线', value: sectoralName && `${sectoralName}（只看，不计数）` },
          { label: '成立', value: organisation.foundedOn },
          { label: '在册下级', value: below > 0 ? `${below} 个` : '' },
        ]}
      />
      {session.role !== 'administrator' ? (
        <OnlyRead by="管理员" />
      ) : (
        isOpen && (
          <div className="panel-acts">
            {mayStandAbove(organisation) && <Button onClick={onFound}>加下级</Button>}
            <Button onClick={() => setOpen('rename')}>改名</Button>
            {organisation.superiorId !== null && (
              <>
                <Button onClick={() => setOpen('move')}>转上级</Button>
                <Button onClick={() => setOpen('close')}>撤销组织</Button>
              </>
            )}
          </div>
        )
      )}
      {refusal && <Refusal said={say(refusal)} />}
      {value && (
        <Past
          items={[...value.history].reverse().map((version, at, all) => ({
            key: String(version.version),
            when: version.since,
            what: `${acts[version.act]}${changed(version, all[at + 1], nameOf)}`,
            who: version.reason,
          }))}
        />
      )}
      {Dialog && <Dialog organisation={organisation} onClose={() => setOpen(undefined)} />}
    </>
  );
}

const mayStandAbove = ({ type }: TreeOrganisation) => Object.values(SUPERIORS).some((above) => above.includes(type));

/** What a version changed against the one before. */
function changed(now: Version, before: Version | undefined, nameOf: (id: string | null) => string): string {
  if (!before) return '';
  if (now.name !== before.name) return `：“${before.name}”改为“${now.name}”`;
  if (now.superiorId !== before.superiorId) return `：${nameOf(before.superiorId)} → ${nameOf(now.superiorId)}`;
  if (now.sectoralId !== before.sectoralId) return `：行业线 ${nameOf(before.sectoralId) || '无'} → ${nameOf(now.sectoralId) || '无'}`;
  return '';
}
