import { useState } from 'react';
import { scoreIdea } from '../../../../src/commands/score-idea.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useCommand } from '../../../live/command.ts';
import { useParameters } from '../../../live/parameters.ts';
import { usePeople } from '../../../live/people.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { LongTextField, NumberField, SelectField } from '../../../parts/fields.tsx';
import { useFindsPerson } from '../../../search/use-search.ts';
import type { ActFormProps } from './act-form.ts';

/** F-22, one scorer at a time: from the paper sheet, or said in the meeting. */
export function ScoreForm({ row, onClose }: ActFormProps) {
  const act = useCommand(scoreIdea);
  const people = usePeople();
  const finds = useFindsPerson();
  const sheet = parameterAt(useParameters(), 'idea-score-sheet', row.today).value;
  const [by, setBy] = useState<string>();
  const [marks, setMarks] = useState<Readonly<Record<string, number | null>>>({});
  const [opinion, setOpinion] = useState('');
  const given = sheet.flatMap(({ criterion }) => (typeof marks[criterion] === 'number' ? [{ criterion, points: marks[criterion] }] : []));
  const open = sheet.length - given.length;
  /** Who marked before sees those marks again; the new sheet takes their place. */
  const choose = (chosen: string | undefined) => {
    const before = row.idea.scores?.find((score) => score.by === chosen);
    setBy(chosen);
    setMarks(Object.fromEntries((before?.marks ?? []).map(({ criterion, points }) => [criterion, points])));
    setOpinion(before?.opinion ?? '');
  };
  const scored = new Set(row.idea.scores?.map((score) => score.by));
  const sum = given.reduce((total, { points }) => total + points, 0);
  const save = async () => {
    const text = opinion.trim();
    if (by && (await act.run(row.id, { by, marks: given, ...(text ? { opinion: text } : {}) }))) onClose();
  };
  const missing = !by ? '还没有选评分人' : given.length === 0 ? '还没有打分' : undefined;
  return (
    <ActDialog title={`评分：${row.idea.title}`} verb="评分" act={act} onSave={save} onClose={onClose} missing={missing}>
      <SelectField
        label="评分人"
        options={people.options
          .filter(({ value }) => !row.idea.proposerIds.includes(value))
          .map(({ value, word }) => ({ value, word: scored.has(value) ? `${word}　已评，改分` : word }))}
        value={by}
        onChange={choose}
        finds={finds}
        search
      />
      <div className="pair">
        {sheet.map(({ criterion, most }) => (
          <NumberField
            key={criterion}
            label={criterion}
            hint={`最多 ${most} 分`}
            least={0}
            most={most}
            value={marks[criterion] ?? null}
            onChange={(points) => setMarks({ ...marks, [criterion]: points })}
          />
        ))}
      </div>
      <p role="status">
        合计 {sum} 分{given.length > 0 && open > 0 && `；还有 ${open} 项没有打，按 0 分算`}
      </p>
      <LongTextField label="意见" hint="可不填" value={opinion} onChange={setOpinion} maxLength={500} rows={2} />
    </ActDialog>
  );
}
