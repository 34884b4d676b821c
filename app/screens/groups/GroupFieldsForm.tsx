import type { bound } from '../../parts/bound.ts';
import { LongTextField, TextField } from '../../parts/fields.tsx';

export type GroupInput = { readonly name: string; readonly goals: string; readonly plan: string };

/** Two of the three that must be there; the third is who means to take part. */
export const missingOf = ({ name, goals }: GroupInput): string | undefined =>
  !name.trim() ? '还没有写拟定名称' : !goals.trim() ? '还没有写目标任务' : undefined;

export const GroupFieldsForm = ({ field }: { readonly field: ReturnType<typeof bound<GroupInput>> }) => (
  <>
    <TextField label="拟定名称" {...field('name')} maxLength={40} placeholder="质量体系小组" />
    <LongTextField label="目标任务" {...field('goals')} maxLength={500} rows={3} placeholder="围绕什么、做到什么程度" />
    <LongTextField label="年度设想" hint="可不填" {...field('plan')} maxLength={500} rows={2} />
  </>
);
