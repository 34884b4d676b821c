import { Checkbox, Input, InputNumber, Select } from 'antd';
import { pointsFactNames } from '../../../src/domain/names/points.ts';
import type { PointsCategory, PointsClass, PointsFact, PointsGrade, PointsItem } from '../../../src/domain/points.ts';
import type { SchemeFields } from '../../../src/domain/points-scheme.ts';
import { NameCell, PointsCell } from './cells.tsx';
import { type EditColumn, EditTable } from './EditTable.tsx';

type ListProps = { readonly fields: SchemeFields; readonly set: (change: Partial<SchemeFields>) => void };

const categoryColumns: readonly EditColumn<PointsCategory>[] = [
  {
    key: 'name',
    title: '大类',
    cell: ({ name }, change) => <NameCell label="大类" value={name} limit={40} onChange={(to) => change({ name: to })} />,
  },
  {
    key: 'cap',
    title: '这一类最多',
    cell: ({ name, capHundredths }, change) => (
      <PointsCell
        label={`${name}最多几分`}
        hundredths={capHundredths}
        empty="不封顶"
        onChange={(to) => change({ capHundredths: to } as Partial<PointsCategory>)}
      />
    ),
  },
];

/** 大类: the caps per category come after those of its items. */
export const Categories = ({ fields, set }: ListProps) => (
  <EditTable
    label="大类"
    rows={fields.categories}
    columns={categoryColumns}
    onChange={(categories) => set({ categories })}
    fresh={{ name: '' }}
    add="加一个大类"
    inUse={({ code }) => {
      const used = fields.items.filter(({ category }) => category === code).length;
      return used > 0 ? `还有 ${used} 个项目归在这里` : undefined;
    }}
  />
);

const facts = (Object.entries(pointsFactNames) as [PointsFact, string][]).map(([value, label]) => ({ value, label }));
const signs = [
  { value: 'bonus', label: '得分' },
  { value: 'deduction', label: '扣分' },
] as const;

/** 项目: what it is called, how it comes about, what it gives and how much at most. */
export function Items({ fields, set }: ListProps) {
  const categories = fields.categories.map(({ code, name }) => ({ value: code, label: name }));
  const columns: readonly EditColumn<PointsItem>[] = [
    {
      key: 'name',
      title: '项目',
      cell: ({ name }, change) => <NameCell label="项目" value={name} limit={60} onChange={(to) => change({ name: to })} />,
    },
    {
      key: 'category',
      title: '大类',
      cell: ({ name, category }, change) => (
        <Select aria-label={`${name}归哪一类`} value={category} options={categories} onChange={(to) => change({ category: to })} />
      ),
    },
    {
      key: 'fact',
      title: '怎样来',
      cell: ({ name, fact }, change) => (
        <Select<PointsFact> aria-label={`${name}怎样来`} value={fact} options={facts} onChange={(to) => change({ fact: to })} />
      ),
    },
    {
      key: 'sign',
      title: '得扣',
      cell: ({ name, sign }, change) => (
        <Select aria-label={`${name}得分还是扣分`} value={sign} options={[...signs]} onChange={(to) => change({ sign: to })} />
      ),
    },
    {
      key: 'value',
      title: '分值',
      cell: ({ name, valueHundredths }, change) => (
        <PointsCell label={`${name}几分`} hundredths={valueHundredths} onChange={(to) => change({ valueHundredths: to ?? 0 })} />
      ),
    },
    {
      key: 'per',
      title: '每',
      cell: ({ name, per }, change) => (
        <Input
          aria-label={`${name}按什么计`}
          value={per}
          onChange={(event) => change({ per: event.target.value })}
          maxLength={4}
          autoComplete="off"
        />
      ),
    },
    {
      key: 'cap',
      title: '最多',
      cell: ({ name, sign, capHundredths }, change) => (
        <PointsCell
          label={`${name}最多几分`}
          hundredths={sign === 'deduction' ? undefined : capHundredths}
          empty={sign === 'deduction' ? '' : '不封顶'}
          disabled={sign === 'deduction'}
          onChange={(to) => change({ capHundredths: to } as Partial<PointsItem>)}
        />
      ),
    },
  ];
  return (
    <EditTable
      label="项目"
      rows={fields.items}
      columns={columns}
      onChange={(items) => set({ items })}
      fresh={{ name: '', category: fields.categories[0]?.code ?? '', sign: 'bonus', valueHundredths: 100, per: '次', fact: 'by-hand' }}
      add="加一项"
    />
  );
}

const classColumns: readonly EditColumn<PointsClass>[] = [
  {
    key: 'name',
    title: '人员类别',
    cell: ({ name }, change) => <NameCell label="人员类别" value={name} limit={40} onChange={(to) => change({ name: to })} />,
  },
  {
    key: 'factor',
    title: '系数',
    cell: ({ name, factorPermille, exempt }, change) => (
      <InputNumber
        aria-label={`${name}的系数`}
        value={factorPermille / 1000}
        min={0}
        max={10}
        step={0.1}
        controls={false}
        disabled={exempt}
        onChange={(to) => change({ factorPermille: Math.round((to ?? 1) * 1000) })}
        autoComplete="off"
      />
    ),
  },
  {
    key: 'exempt',
    title: '不计分',
    cell: ({ name, exempt }, change) => (
      <Checkbox aria-label={`${name}不计分`} checked={exempt} onChange={(event) => change({ exempt: event.target.checked })} />
    ),
  },
];

/** 人员: the first class is everybody's who is in no other one. */
export const Classes = ({ fields, set }: ListProps) => (
  <EditTable
    label="人员类别"
    rows={fields.classes}
    columns={classColumns}
    onChange={(classes) => set({ classes })}
    fresh={{ name: '', factorPermille: 1000, exempt: false }}
    add="加一类人员"
    inUse={() => (fields.classes.length === 1 ? '至少要有一类' : undefined)}
  />
);

const gradeColumns: readonly EditColumn<PointsGrade>[] = [
  {
    key: 'name',
    title: '等次',
    cell: ({ name }, change) => <NameCell label="等次" value={name} limit={20} onChange={(to) => change({ name: to })} />,
  },
  {
    key: 'from',
    title: '从几分起',
    cell: ({ name, fromHundredths }, change) => (
      <PointsCell label={`${name}从几分起`} hundredths={fromHundredths} onChange={(to) => change({ fromHundredths: to ?? 0 })} />
    ),
  },
];

/** 等次: from the best down; the last one takes everybody below. */
export const Grades = ({ fields, set }: ListProps) => (
  <EditTable
    label="等次"
    rows={fields.grades}
    columns={gradeColumns}
    onChange={(grades) => set({ grades })}
    fresh={{ name: '', fromHundredths: 0 }}
    add="加一个等次"
  />
);
