import { DeleteOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { editPointsScheme } from '../../../src/commands/edit-points-scheme.ts';
import type { PointsItem, PointsScheme } from '../../../src/domain/points.ts';
import type { SchemeFields } from '../../../src/domain/points-scheme.ts';
import { useCommand } from '../../live/command.ts';
import { ActDialog } from '../../parts/ActDialog.tsx';
import { LongTextField, NumberField, TextField } from '../../parts/fields.tsx';

type EditSchemeProps = { readonly scheme: PointsScheme; readonly onClose: () => void };

/** A draft is edited as a whole; what counts for something is never edited. */
export function EditScheme({ scheme, onClose }: EditSchemeProps) {
  const act = useCommand(editPointsScheme);
  const [fields, setFields] = useState<SchemeFields>(() => fieldsOf(scheme));
  const set = (change: Partial<SchemeFields>) => setFields((now) => ({ ...now, ...change }));
  const setItem = (at: number, change: Partial<PointsItem>) =>
    set({ items: fields.items.map((item, index) => (index === at ? { ...item, ...change } : item)) });
  const setGrade = (at: number, change: { readonly name?: string; readonly fromHundredths?: number }) =>
    set({ grades: fields.grades.map((grade, index) => (index === at ? { ...grade, ...change } : grade)) });
  const save = async () => {
    if (await act.run(scheme.id, fields)) onClose();
  };
  const categories = fields.categories.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <ActDialog title={`改办法：${scheme.name}第 ${scheme.version} 版`} verb="保存" act={act} onSave={save} onClose={onClose} width={820}>
      <div className="pair">
        <TextField label="名称" value={fields.name} onChange={(name) => set({ name })} maxLength={60} />
        <NumberField
          label="基础分"
          places={2}
          least={0}
          value={fields.baseHundredths / 100}
          onChange={(base) => set({ baseHundredths: Math.round((base ?? 0) * 100) })}
        />
      </div>
      <LongTextField
        label="来源"
        hint="本单位的文件、文号、日期"
        value={fields.source}
        onChange={(source) => set({ source })}
        maxLength={300}
        rows={2}
      />
      <table className="scheme-edit">
        <thead>
          <tr>
            <th scope="col">项目</th>
            <th scope="col">类别</th>
            <th scope="col">分值</th>
            <th scope="col">每</th>
            <th scope="col">封顶</th>
            <th scope="col" aria-label="去掉" />
          </tr>
        </thead>
        <tbody>
          {fields.items.map((item, at) => (
            <tr key={item.code}>
              <td>
                <Input
                  aria-label="项目"
                  value={item.name}
                  onChange={(event) => setItem(at, { name: event.target.value })}
                  maxLength={40}
                  autoComplete="off"
                />
              </td>
              <td>
                <Select aria-label="类别" value={item.category} options={categories} onChange={(category) => setItem(at, { category })} />
              </td>
              <td>
                <InputNumber
                  aria-label="分值"
                  value={item.valueHundredths / 100}
                  min={0}
                  precision={2}
                  controls={false}
                  onChange={(value) => setItem(at, { valueHundredths: Math.round((value ?? 0) * 100) })}
                />
              </td>
              <td>
                <Input
                  aria-label="每"
                  value={item.per}
                  onChange={(event) => setItem(at, { per: event.target.value })}
                  maxLength={4}
                  autoComplete="off"
                />
              </td>
              <td>
                <InputNumber
                  aria-label="封顶"
                  value={item.capHundredths === undefined ? null : item.capHundredths / 100}
                  min={0}
                  precision={2}
                  controls={false}
                  placeholder="不封顶"
                  onChange={(value) => set({ items: fields.items.map((one, index) => (index === at ? withCap(one, value) : one)) })}
                />
              </td>
              <td>
                <Button
                  type="text"
                  icon={<DeleteOutlined />}
                  aria-label={`去掉${item.name}`}
                  onClick={() => set({ items: fields.items.filter((_, index) => index !== at) })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onClick={() =>
          set({
            items: [
              ...fields.items,
              {
                code: `item-${crypto.randomUUID().slice(0, 8)}`,
                name: '',
                category: fields.categories[0]?.code ?? '',
                sign: 'bonus',
                valueHundredths: 100,
                per: '次',
                fact: 'by-hand',
              },
            ],
          })
        }
      >
        加一项
      </Button>
      <div className="scheme-grades">
        {fields.grades.map((grade, at) => (
          <span key={grade.code}>
            <Input
              aria-label="等次"
              value={grade.name}
              onChange={(event) => setGrade(at, { name: event.target.value })}
              maxLength={10}
              autoComplete="off"
            />
            <InputNumber
              aria-label={`${grade.name}从几分起`}
              value={grade.fromHundredths / 100}
              precision={2}
              controls={false}
              onChange={(value) => setGrade(at, { fromHundredths: Math.round((value ?? 0) * 100) })}
            />
            分起
          </span>
        ))}
      </div>
    </ActDialog>
  );
}

const fieldsOf = ({
  v: _v,
  id: _id,
  series: _series,
  version: _version,
  state: _state,
  inForceFrom: _from,
  ...fields
}: PointsScheme): SchemeFields => fields;

function withCap({ capHundredths: _, ...item }: PointsItem, value: number | null): PointsItem {
  return value === null ? item : { ...item, capHundredths: Math.round(value * 100) };
}
