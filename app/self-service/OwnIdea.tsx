import { type FormEvent, useState } from 'react';
import { logIdea } from '../../src/commands/log-idea.ts';
import { civilDateAt } from '../../src/domain/civil-date.ts';
import { complaintWords } from '../../src/domain/idea/hints.ts';
import type { IdeaCategory } from '../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../src/domain/names/idea.ts';
import type { AnyRefusal } from '../words/refusals.ts';
import { contextOf } from './context.ts';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import type { Packet } from './packet.ts';

/** 提金点子: one line is enough. */
export function OwnIdea({ packet }: { readonly packet: Packet }) {
  const [title, setTitle] = useState('');
  const [measure, setMeasure] = useState('');
  const [category, setCategory] = useState<IdeaCategory>('safety');
  const [busy, setBusy] = useState(false);
  const [saved, setSaved] = useState('');
  const [refusal, setRefusal] = useState<AnyRefusal>();
  const isComplaint = complaintWords(title + measure).length > 0;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || !title.trim()) return;
    setBusy(true);
    const fields = { title, measure, category, proposerIds: [packet.personId], anonymous: false, proposedOn: civilDateAt(Date.now()) };
    const outcome = await logIdea(contextOf(packet), fields);
    setBusy(false);
    if (!outcome.ok) return setRefusal(outcome.refusal);
    setRefusal(undefined);
    setSaved(outcome.value.title);
    setTitle('');
    setMeasure('');
  };
  return (
    <section className="card">
      <h3>提金点子</h3>
      <form className="own-idea" autoComplete="off" onSubmit={save}>
        <label htmlFor="own-idea">点子，一句话</label>
        <input id="own-idea" value={title} maxLength={80} onChange={(event) => setTitle(event.target.value)} autoComplete="off" />
        <OwnText label="打算怎么改，可不填" value={measure} onChange={setMeasure} maxLength={2000} rows={3} />
        <fieldset>
          <legend>类别</legend>
          {Object.entries(ideaCategoryNames).map(([value, word]) => (
            <label key={value}>
              <input type="radio" name="own-category" checked={category === value} onChange={() => setCategory(value as IdeaCategory)} />{' '}
              {word}
            </label>
          ))}
        </fieldset>
        {isComplaint && <p className="caption">反映个人问题、举报投诉不从这里走，请找支部纪检委员或上级纪检机构。</p>}
        <OwnRefusal refusal={refusal} />
        <button type="submit" className="big-button big-red" disabled={busy || !title.trim()}>
          {busy ? '正在保存' : '提出'}
        </button>
        {saved && (
          <p role="status">
            “{saved}”已保存在这台电脑。支部受理时编号，{packet.answerDays} 天内答复。
          </p>
        )}
      </form>
    </section>
  );
}
