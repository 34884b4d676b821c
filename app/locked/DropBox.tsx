import { type FormEvent, useCallback, useId, useRef, useState } from 'react';
import type { ShellRefusal } from '../../electron/contract.ts';
import type { IdeaCategory } from '../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../src/domain/names/idea.ts';
import type { SlipText } from '../../src/domain/slip.ts';
import { BoxIcon } from './icons.tsx';
import { useIdle } from './idle.ts';
import { SaidBox } from './SaidBox.tsx';

const CATEGORIES: readonly IdeaCategory[] = ['safety', 'quality', 'energy', 'process', 'management', 'logistics'];
const IDLE_MS = 2 * 60_000;
type Draft = {
  readonly title: string;
  readonly detail: string;
  readonly category: IdeaCategory | undefined;
  readonly name: string | undefined;
};
const blank: Draft = { title: '', detail: '', category: undefined, name: undefined };

/** The slip that everybody may drop: one line is enough, anonymous unless one signs; nothing typed survives two idle minutes. */
export function DropBox() {
  const [slip, setSlip] = useState(blank);
  const [number, setNumber] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<ShellRefusal>();
  const [missing, setMissing] = useState(false);
  const title = useRef<HTMLInputElement>(null);
  const id = useId();
  useIdle(
    IDLE_MS,
    useCallback(() => {
      setSlip(blank);
      setNumber(undefined);
      setMissing(false);
      setRefusal(undefined);
    }, []),
  );
  const change = (part: Partial<Draft>) => {
    setSlip({ ...slip, ...part });
    setNumber(undefined);
    setMissing(false);
  };
  const drop = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (slip.title.trim() === '') {
      setMissing(true);
      title.current?.focus();
      return;
    }
    setBusy(true);
    const reply = await window.shell.dropSlip(JSON.stringify(textOf(slip)));
    setBusy(false);
    if (!reply.ok) return setRefusal(reply.refusal);
    setRefusal(undefined);
    setSlip(blank);
    setNumber(reply.value.number);
  };
  return (
    <form className="locked-slip" autoComplete="off" onSubmit={drop} aria-label="金点子投递箱">
      <h2 className="song">金点子投递箱</h2>
      <p className="locked-lead">不用开锁，谁都可以投。写一句就行。</p>
      <label className="locked-label" htmlFor={`${id}title`}>
        点子 <span>必填</span>
      </label>
      <input
        id={`${id}title`}
        ref={title}
        className="locked-input"
        maxLength={80}
        value={slip.title}
        aria-invalid={missing}
        onChange={(event) => change({ title: event.target.value })}
        autoComplete="off"
      />
      {missing && (
        <p className="locked-said" role="alert">
          先写一句点子。
        </p>
      )}
      <label className="locked-label" htmlFor={`${id}detail`}>
        现在怎样，打算怎么改 <span>可不填</span>
      </label>
      <textarea
        id={`${id}detail`}
        className="locked-input"
        rows={4}
        maxLength={1500}
        value={slip.detail}
        onChange={(event) => change({ detail: event.target.value })}
        autoComplete="off"
        spellCheck={false}
      />
      <span className="locked-label">类别</span>
      <div className="locked-categories" role="group" aria-label="类别">
        {CATEGORIES.map((category) => (
          <button
            key={category}
            type="button"
            className="locked-role"
            aria-pressed={slip.category === category}
            onClick={() => change({ category: slip.category === category ? undefined : category })}
          >
            {ideaCategoryNames[category]}
          </button>
        ))}
      </div>
      <div className="locked-signature" role="radiogroup" aria-label="署名">
        <label>
          <input type="radio" name={`${id}sign`} checked={slip.name === undefined} onChange={() => change({ name: undefined })} />
          匿名
        </label>
        <label>
          <input type="radio" name={`${id}sign`} checked={slip.name !== undefined} onChange={() => change({ name: '' })} />
          署名，好收答复和奖励
        </label>
        {slip.name !== undefined && (
          <input
            className="locked-input"
            aria-label="姓名"
            placeholder="姓名"
            maxLength={40}
            value={slip.name}
            onChange={(event) => change({ name: event.target.value })}
            autoComplete="off"
            spellCheck={false}
          />
        )}
      </div>
      <SaidBox refusal={refusal} />
      <div className="locked-drop">
        <button type="submit" className="locked-button locked-red" disabled={busy}>
          <BoxIcon /> {busy ? '正在封存' : '投进去'}
        </button>
        {number ? (
          <p role="status">
            已封存，编号 <b>{number}</b>，记下来好查答复。
          </p>
        ) : (
          <p>投进去即封存，在这台电脑上谁也看不到。支部开箱后按期答复。</p>
        )}
      </div>
      <p className="locked-elsewhere">反映个人问题、举报投诉不从这里走，请找支部纪检委员或上级纪检机构。</p>
    </form>
  );
}

function textOf({ title, detail, category, name }: Draft): SlipText {
  return {
    title: title.trim(),
    ...(detail.trim() ? { detail: detail.trim() } : {}),
    ...(category ? { category } : {}),
    ...(name?.trim() ? { name: name.trim() } : {}),
  };
}
