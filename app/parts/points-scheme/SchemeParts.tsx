import { Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SchemeFields } from '../../../src/domain/points-scheme.ts';
import { Basics } from './Basics.tsx';
import { Categories, Classes, Grades, Items } from './lists.tsx';
import './scheme.css';

type Part = 'basics' | 'categories' | 'items' | 'classes' | 'grades';
export type SchemePartsProps = { readonly fields: SchemeFields; readonly set: (change: Partial<SchemeFields>) => void };

/** A points scheme, written part by part; a branch writes its own like this and a superior the one for all below. */
export function SchemeParts({ fields, set }: SchemePartsProps) {
  const [part, setPart] = useState<Part>('basics');
  const change = (one: Partial<SchemeFields>) => set(one);
  const parts: Readonly<Record<Part, ReactNode>> = {
    basics: <Basics fields={fields} set={change} />,
    categories: <Categories fields={fields} set={change} />,
    items: <Items fields={fields} set={change} />,
    classes: <Classes fields={fields} set={change} />,
    grades: <Grades fields={fields} set={change} />,
  };
  const options = [
    { value: 'basics', label: '基本' },
    { value: 'categories', label: `大类 ${fields.categories.length}` },
    { value: 'items', label: `项目 ${fields.items.length}` },
    { value: 'classes', label: `人员 ${fields.classes.length}` },
    { value: 'grades', label: `等次 ${fields.grades.length}` },
  ] as const;
  return (
    <div className="scheme-parts">
      <div>
        <Segmented<Part> aria-label="写哪一部分" value={part} options={[...options]} onChange={setPart} />
        <span className="caption">{hints[part]}</span>
      </div>
      {parts[part]}
    </div>
  );
}

const hints: Readonly<Record<Part, string>> = {
  basics: '',
  categories: '几个项目合起来最多几分，按大类封顶。',
  items: '扣分也写正数。自动提出的也要核实才计入。',
  classes: '第一类是大家的；别的类在“公示”里按周期定到人。',
  grades: '从高到低排，最后一个收下其余的人。',
};
