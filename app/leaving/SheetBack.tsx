import { Radio } from 'antd';
import { useState } from 'react';
import { recordSeal } from '../../src/commands/record-seal.ts';
import type { RecordReference } from '../../src/domain/amount.ts';
import { useToday } from '../live/clock.ts';
import { useCommand } from '../live/command.ts';
import { useDocs } from '../live/documents.ts';
import { useOrganisation } from '../live/organisation.ts';
import { ActDialog } from '../parts/ActDialog.tsx';
import { FactList } from '../parts/Facts.tsx';
import { DateField, Field, LongTextField, TextField } from '../parts/fields.tsx';
import type { Sheet } from '../search/search.ts';
import { useSheetBack } from '../search/sheet-back.ts';
import { mannerNames, sealText } from './words.ts';

/** A sheet came back with its serial: over its record, ready for the result and the date of the seal. A report has steps of its own. */
export function SheetBack() {
  const { sheet, leave } = useSheetBack();
  return sheet && sheet.about.type !== 'monthly-report' ? <SealDialog key={sheet.serial} sheet={sheet} onClose={leave} /> : null;
}

function SealDialog({ sheet: { serial, formNumber, about }, onClose }: { readonly sheet: Sheet; readonly onClose: () => void }) {
  const act = useCommand(recordSeal);
  const today = useToday();
  const unit = useOrganisation();
  const departures = useDocs('departure') ?? [];
  const seals = useDocs('decision') ?? [];
  const left = departures.filter(({ body }) => body.form === formNumber && !body.cancelled && (body.about?.id ?? unit?.id) === about.id);
  const last = left.at(-1)?.body;
  const before = seals.filter(({ body }) => body.paper.documentNumber === serial).map(({ body }) => sealText(body));
  const [verdict, setVerdict] = useState<'sealed' | 'not-sealed'>('sealed');
  const [on, setOn] = useState<string | undefined>(today);
  const [issuer, setIssuer] = useState<string>();
  const [signatory, setSignatory] = useState('');
  const [opinion, setOpinion] = useState('');
  const who = (issuer ?? last?.receiver ?? unit?.name ?? '').trim();
  const missing = !on
    ? '还没有填日期'
    : !who
      ? '还没有写哪个单位盖的'
      : !signatory.trim()
        ? '还没有写经手人'
        : verdict === 'not-sealed' && !opinion.trim()
          ? '没有盖的，写一句为什么'
          : undefined;
  const save = async () => {
    if (!on) return;
    const seal = { issuer: who, decidedOn: on, signatory: signatory.trim(), ...(opinion.trim() ? { opinion: opinion.trim() } : {}) };
    if (await act.run({ serial, about: about as RecordReference, verdict }, seal)) onClose();
  };
  return (
    <ActDialog title={`纸上的 ${formNumber}　编号 ${serial}`} verb="记盖章" act={act} onSave={save} onClose={onClose} missing={missing}>
      <FactList
        rows={[
          { label: '哪张表', value: last?.title },
          {
            label: '最近一次',
            value: last ? `${last.leftOn} ${mannerNames[last.manner]}，交给${last.receiver}` : '这台电脑没有单独打印过',
          },
          { label: '记过的', value: before.join('；') },
        ]}
      />
      <Field label="盖章结果">
        {(id) => (
          <Radio.Group
            id={id}
            value={verdict}
            onChange={(event) => setVerdict(event.target.value)}
            options={[
              { value: 'sealed', label: '盖了章' },
              { value: 'not-sealed', label: '没有盖' },
            ]}
          />
        )}
      </Field>
      <div className="pair">
        <DateField label="章上的日期" value={on} onChange={setOn} latest={today} />
        <TextField label="哪个单位" value={issuer ?? who} onChange={setIssuer} maxLength={60} />
        <TextField label="经手人" value={signatory} onChange={setSignatory} maxLength={40} />
      </div>
      <LongTextField
        label="意见"
        hint={verdict === 'sealed' ? '可不填' : '为什么没有盖'}
        value={opinion}
        onChange={setOpinion}
        maxLength={500}
        rows={2}
      />
    </ActDialog>
  );
}
