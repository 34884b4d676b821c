import { Radio } from 'antd';
import { useState } from 'react';
import { answerIdea } from '../../../../src/commands/answer-idea.ts';
import type { AnswerManner } from '../../../../src/domain/idea.ts';
import { ideaStateNames } from '../../../../src/domain/names/idea.ts';
import { useCommand } from '../../../live/command.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Field, LongTextField } from '../../../parts/fields.tsx';
import { dayWord } from '../../../words/dates.ts';
import type { ActFormProps } from './act-form.ts';

/** The slip goes back to the proposer; of an anonymous idea it hangs on the board. */
export function AnswerForm({ row, onClose }: ActFormProps) {
  const act = useCommand(answerIdea);
  const { idea, today, dueOn, daysLeft } = row;
  const [manner, setManner] = useState<AnswerManner>(idea.proposerIds.length === 0 ? 'notice' : 'slip');
  const [words, setWords] = useState('');
  const save = async () => {
    const text = words.trim();
    if (await act.run(row.id, manner, text ? { reason: text } : {})) onClose();
  };
  const limit = daysLeft !== undefined && daysLeft < 0 ? `已逾期 ${-daysLeft} 天` : `期限 ${dayWord(dueOn, today)}`;
  return (
    <ActDialog title={`记答复：${idea.title}`} verb="记答复" act={act} onSave={save} onClose={onClose}>
      <p>
        结论是“{ideaStateNames[idea.state]}”，答复给{row.proposers}。{limit}。
      </p>
      <Field label="怎么答复">
        {(id) => (
          <Radio.Group
            id={id}
            value={manner}
            onChange={(event) => setManner(event.target.value)}
            options={[
              { value: 'slip', label: '交回执' },
              { value: 'told', label: '当面说' },
              { value: 'notice', label: '张贴告知' },
            ]}
          />
        )}
      </Field>
      <LongTextField label="另外说了什么" hint="可不填" value={words} onChange={setWords} maxLength={500} rows={2} />
    </ActDialog>
  );
}
