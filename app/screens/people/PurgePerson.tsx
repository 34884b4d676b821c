import { Checkbox, Radio } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { planPurge, purgePerson } from '../../../src/commands/purge-person.ts';
import type { OutsideParticipant } from '../../../src/domain/group/outside.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { PurgeGround, PurgePlan } from '../../../src/domain/purge.ts';
import { groundToPurge } from '../../../src/domain/retention.ts';
import { useToday } from '../../live/clock.ts';
import { useDesk } from '../../live/desk.ts';
import { draftAbout, dropDraft, useDrawer } from '../../live/draft.ts';
import { ledgerPages } from '../../live/ledger-pages.ts';
import { useParameters } from '../../live/parameters.ts';
import { purgeHere } from '../../live/purge-here.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { Field } from '../../parts/fields.tsx';
import { go } from '../../where.ts';
import { typeWord } from '../../words/names.ts';
import type { AnyRefusal } from '../../words/refusals.ts';

const grounds: readonly { readonly value: PurgeGround; readonly label: string }[] = [
  { value: 'request', label: '本人要求' },
  { value: 'consent-withdrawn', label: '撤回了同意' },
  { value: 'purpose-reached', label: '不再需要' },
  { value: 'retention-over', label: '保存期满' },
];

/** 清除个人信息: shows what goes and what stays, asks once, cannot be undone. Afterwards one works on in the roster; somebody of another enterprise goes from the group's page. */
export function PurgePerson({ person, onClose }: { readonly person: Person | OutsideParticipant; readonly onClose: () => void }) {
  const desk = useDesk();
  const [plan, setPlan] = useState<PurgePlan>();
  const today = useToday();
  const months = parameterAt(useParameters(), 'retention-months', today).value;
  const [ground, setGround] = useState<PurgeGround>(('presence' in person && groundToPurge(person, months, today)) || 'request');
  const [meant, setMeant] = useState<readonly string[]>([]);
  const [sure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<AnyRefusal>();
  useEffect(() => {
    void planPurge(desk.context(), { pages: ledgerPages }, { personId: person.id, meant }).then((outcome) =>
      outcome.ok ? setPlan(outcome.value) : setRefusal(outcome.refusal),
    );
  }, [desk, person.id, meant]);
  const drafts = useDrawer((drawer) => drawer.drafts);
  const naming = useMemo(() => Object.values(drafts).filter(({ json }) => json.includes(person.name)), [drafts, person.name]);
  const save = async () => {
    setBusy(true);
    for (const { key } of naming) dropDraft(key);
    const outcome = await purgePerson(
      desk.context(),
      { pages: ledgerPages, ...purgeHere(desk.live) },
      { personId: person.id, ground, meant },
    );
    setBusy(false);
    if (!outcome.ok) return setRefusal(outcome.refusal as AnyRefusal);
    if ('presence' in person) go({ rail: 'people', tab: 'roster' });
    else onClose();
  };
  return (
    <ActDialog
      title={`清除个人信息：${person.name}`}
      verb={`清除${person.name}的个人信息`}
      act={{ busy, slow: busy, refusal }}
      onSave={() => void save()}
      onClose={onClose}
      missing={sure ? undefined : '先勾选“知道收不回来”'}
      width={600}
    >
      <p>名册、同意书、承诺里关于{person.name}的内容，连同以前的各个版本，从台账里拿掉。拿掉后收不回来。</p>
      {plan && (
        <ul className="purge-plan">
          <li>整条清除：{plan.erase.length} 条</li>
          <li>去掉姓名、其余照留：{plan.copies.length} 条</li>
          {plan.lasting.length > 0 && (
            <li>跨企业小组的登记：{plan.lasting.length} 份。现在的文字去掉姓名；以前的版本全组共用，拿不掉，里面还有姓名</li>
          )}
          {naming.length > 0 && <li>没写完的草稿提到这个名字，一起清掉：{naming.map((draft) => draftAbout(draft).title).join('，')}</li>}
          <li>照常计数、不再对得上人：{plan.stays.map(({ type, count }) => `${typeWord(type)} ${count} 条`).join('，') || '没有'}</li>
        </ul>
      )}
      {plan && plan.unsure.length > 0 && (
        <Field label="有同名的人，这些里面写的是不是他">
          {() => (
            <Checkbox.Group
              value={[...meant]}
              onChange={(chosen) => setMeant(chosen as string[])}
              options={plan.unsure.map(({ id, type, texts }) => ({ value: id, label: `${typeWord(type)}：${texts[0] ?? ''}` }))}
            />
          )}
        </Field>
      )}
      <Field label="为什么清除">
        {(id) => <Radio.Group id={id} value={ground} onChange={(event) => setGround(event.target.value)} options={[...grounds]} />}
      </Field>
      <p className="caption">以前的备份和 U 盘里还有，等它们被恢复时再清一次；恢复时留在这台电脑上的旧台账现在一起清。</p>
      <Checkbox checked={sure} onChange={(event) => setSure(event.target.checked)}>
        知道收不回来
      </Checkbox>
    </ActDialog>
  );
}
