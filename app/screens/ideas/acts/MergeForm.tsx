import { useState } from 'react';
import { mergeIdea } from '../../../../src/commands/merge-idea.ts';
import { similarIdeas } from '../../../../src/domain/idea/hints.ts';
import { fullNumber } from '../../../../src/domain/idea/number.ts';
import { useCommand } from '../../../live/command.ts';
import { useDocs } from '../../../live/documents.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField, SelectField } from '../../../parts/fields.tsx';
import type { ActFormProps } from './act-form.ts';

/** A duplicate goes into the idea that was there first; the likest ones are offered first. */
export function MergeForm({ row, onClose }: ActFormProps) {
  const act = useCommand(mergeIdea);
  const ideas = useDocs('golden-idea')?.map((document) => document.body) ?? [];
  const alike = similarIdeas(row.idea.title, ideas, row.id).map(({ id }) => id);
  const others = ideas.filter(({ id, state }) => id !== row.id && !['draft', 'merged', 'withdrawn', 'returned-incomplete'].includes(state));
  const ordered = others.toSorted((one, other) => rank(alike, one.id) - rank(alike, other.id));
  const [into, setInto] = useState<string | undefined>(alike[0]);
  const [reason, setReason] = useState('');
  const save = async () => {
    const text = reason.trim();
    if (into && (await act.run(row.id, into, text ? { reason: text } : {}))) onClose();
  };
  return (
    <ActDialog
      title={`并入别条：${row.idea.title}`}
      verb="并入"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={into ? undefined : '还没有选并入哪一条'}
    >
      <p>并入后不单独计数，建议人照算。</p>
      <SelectField
        label="并入哪一条"
        hint={alike.length ? `有 ${alike.length} 条名称相近，排在前面` : ''}
        options={ordered.map((idea) => ({ value: idea.id, word: `${fullNumber(idea)} ${idea.title}` }))}
        value={into}
        onChange={setInto}
        search
      />
      <LongTextField label="说明" hint="可不填" value={reason} onChange={setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
const rank = (alike: readonly string[], id: string): number => (alike.includes(id) ? alike.indexOf(id) : alike.length);
