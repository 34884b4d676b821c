import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { shareNames } from '../../../../src/commands/share-names.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import type { AutonomousGroup } from '../../../../src/domain/group/group.ts';
import { type NamesInGroup, namesInGroup } from '../../../../src/domain/group/shared-name.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useDocs } from '../../../live/documents.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';

/** Whose names of this enterprise the others of the group are told; nothing where there are no others, or nobody of this one is in it. */
export function NamesForPartners({ group, others }: { readonly group: AutonomousGroup; readonly others: readonly string[] }) {
  const names = useNames(group);
  const { role } = useDesk().session.actor;
  const [isOpen, setOpen] = useState(false);
  const count = names.tellable.length + names.told.length + names.silent.length;
  if (!names.member || count === 0 || others.length === 0) return null;
  const corrected = names.tellable.filter(({ told }) => told).length;
  const untold = names.tellable.length - corrected;
  const said = [
    names.told.length > 0 && `${names.told.length} 人的姓名同组企业看得到`,
    corrected > 0 && `${corrected} 人改了名，同组企业看到的还是旧名`,
    untold > 0 && `${untold} 人同意了，还没有给`,
    names.silent.length > 0 && `${names.silent.length} 人没有同意，对方看到“别的企业的人”`,
  ];
  return (
    <section aria-label="本企业组员的姓名" className="group-names">
      <p>
        本企业 {count} 人在组里：{said.filter(Boolean).join('；')}。
      </p>
      {names.tellable.length > 0 && mayDo(role, 'share-names') && <Button onClick={() => setOpen(true)}>让同组企业看到姓名</Button>}
      {names.silent.length > 0 && <p className="caption">同意在“名册”里本人的页上记，要勾“姓名给同组企业”。</p>}
      {isOpen && <ShareNames group={group} names={names} others={others} onClose={() => setOpen(false)} />}
    </section>
  );
}

type ShareProps = {
  readonly group: AutonomousGroup;
  readonly names: NamesInGroup;
  readonly others: readonly string[];
  readonly onClose: () => void;
};

/** 哪些内容会离开本机, for this one act: to whom, whose name, and what stays. */
function ShareNames({ group, names, others, onClose }: ShareProps) {
  const act = useCommand(shareNames);
  const save = async () => {
    if (!(await act.run(group.id))) return;
    onClose();
    void window.shell.syncNow({ mayWithdraw: false });
  };
  return (
    <ActDialog title={`让同组企业看到姓名：${group.name}`} verb="给出姓名" act={act} onSave={save} onClose={onClose}>
      <p>离开本机、{others.map((name) => `“${name}”`).join('、')}看得到的：</p>
      <ul>
        {names.tellable.map(({ person, told }) => (
          <li key={person.id}>
            {person.name}
            {told && `（对方现在看到“${told.name}”）`}
          </li>
        ))}
      </ul>
      <p>只有姓名。用小组的钥匙封好，县级和园区、社区打不开；以后加入小组的企业也看得到。部门、岗位、电话和证件号码不出去。</p>
      {names.silent.length > 0 && <p>{names.silent.length} 人没有同意，姓名留在本机。</p>}
      <p className="caption">
        本人退出小组、撤回同意或者清除个人信息以后，姓名自动从各家的台账里清掉；对方已经打印、备份的，和已经退出小组的企业收到过的除外。
      </p>
    </ActDialog>
  );
}

function useNames(group: AutonomousGroup): NamesInGroup {
  const today = useToday();
  const people = useDocs('person');
  const names = useDocs('shared-name');
  const members = useDocs('group-member');
  const kept = useDocs('group-key');
  const purges = useDocs('purge-note');
  return useMemo(() => {
    const facts = { groups: [group], people: bodies(people ?? []), names: bodies(names ?? []), purges: bodies(purges ?? []) };
    return namesInGroup(group, { ...facts, members: bodies(members ?? []), kept: bodies(kept ?? []) }, today);
  }, [group, people, names, members, kept, purges, today]);
}
