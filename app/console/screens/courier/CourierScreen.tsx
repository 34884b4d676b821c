import { Button } from 'antd';
import { useRef, useState } from 'react';
import type { CourierResult, CourierState } from '../../../../src/domain/county/courier-result.ts';
import { Card } from '../../../parts/Card.tsx';
import { Empty } from '../../../parts/Empty.tsx';
import { Head } from '../../../parts/Head.tsx';
import { State, type StateKind } from '../../../parts/State.tsx';
import type { Said } from '../../../words/said.ts';
import { type Answered, ask } from '../../api/ask.ts';
import { passSession } from '../../api/use-asked.ts';
import { download } from '../../leaving/download.ts';
import { useOrganisationNames } from '../../session.ts';
import { say } from '../../words/refusals.ts';

type Taken = { readonly result: CourierResult; readonly answer: string };
type Row = { readonly name: string; readonly taken?: Answered<Taken> };

/** Files that PCs without a network wrote: taken in one after the other, in any order, and the answers handed out. */
export default function CourierScreen() {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [isBusy, setBusy] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const takeIn = async (files: readonly File[]) => {
    setBusy(true);
    const first = rows.length;
    setRows((now) => [...now, ...files.map(({ name }) => ({ name }))]);
    for (const [at, file] of files.entries()) {
      const taken = passSession(await ask<Taken>('POST', '/api/courier', { file: await base64Of(file) }));
      setRows((now) => now.map((row, index) => (index === first + at ? { ...row, taken } : row)));
    }
    setBusy(false);
  };
  const answered = rows.filter(({ taken }) => taken?.ok);
  return (
    <div className="page page-column">
      <Head
        title="U 盘文件"
        facts={rows.length > 0 ? [{ label: '这次收', figure: String(rows.length) }] : []}
        actions={
          <>
            {answered.length > 1 && <Button onClick={() => answered.forEach(handOut)}>存下全部回执</Button>}
            <Button type="primary" disabled={isBusy} onClick={() => picker.current?.click()}>
              {isBusy ? '正在收' : '收移交文件'}
            </Button>
          </>
        }
      />
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        aria-label="移交文件"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          if (files.length > 0) void takeIn(files);
        }}
      />
      <Card label="这次收的">
        {rows.length === 0 ? (
          <Empty
            what="还没有收。"
            first="没有网络的支部把移交文件写在 U 盘上，在这里收；收一份，给一份回执，带回去在原来的电脑上收下。几份一起、先后颠倒、收两次，都不要紧。"
          />
        ) : (
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">文件</th>
                <th scope="col">组织</th>
                <th scope="col">结果</th>
                <th scope="col">回执</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <FileRow key={index} row={row} />
              ))}
            </tbody>
          </table>
        )}
      </Card>
    </div>
  );
}

function FileRow({ row }: { readonly row: Row }) {
  const nameOf = useOrganisationNames();
  const { name, taken } = row;
  if (!taken)
    return (
      <tr>
        <td>{name}</td>
        <td />
        <td>
          <State is="running" word="正在收" />
        </td>
        <td />
      </tr>
    );
  if (!taken.ok)
    return (
      <tr>
        <td>{name}</td>
        <td />
        <td>
          <Result is="late" said={say(taken.refusal)} />
        </td>
        <td>没有</td>
      </tr>
    );
  const { result } = taken.value;
  return (
    <tr>
      <td>{name}</td>
      <td>{nameOf(result.organisationId) || '看不到的组织'}</td>
      <td>
        <Result is={states[result.state].is} said={wordsOf(result)} />
      </td>
      <td className="courier-answer">
        <button type="button" className="link" onClick={() => handOut(row)}>
          存下回执
        </button>
      </td>
    </tr>
  );
}

const Result = ({ is, said }: { readonly is: StateKind; readonly said: Said }) => (
  <>
    <State is={is} word={said.what} /> <span className="caption">{[said.figures, said.next].filter(Boolean).join(' ')}</span>
  </>
);

const states: Readonly<Record<CourierState, { readonly is: StateKind; readonly what: string; readonly next?: string }>> = {
  taken: { is: 'done', what: '收下了' },
  known: { is: 'done', what: '以前收过，没有新的' },
  waiting: { is: 'waiting', what: '前面还缺一份', next: '先放在县里，缺的那份一到就接上。' },
  behind: { is: 'soon', what: '县里换过数据，比这台电脑少', next: '把回执带回去收下，再写一份来，缺的就补上了。' },
  recovering: { is: 'waiting', what: '县里换过数据，先等这个支部别的电脑', next: '以后再收一次这份。' },
  fork: { is: 'soon', what: '和县里的接不上，没有收', next: '这台电脑恢复过旧备份或是复制来的。把回执带回去收下，再写一份来。' },
};

function wordsOf({ state, number, accepted, refused, enrolled, behindIt }: CourierResult): Said {
  const { what, next } = states[state];
  const figures = [
    `移交 ${number}`,
    enrolled && '这台电脑接入了',
    accepted > 0 && `收下 ${accepted} 件`,
    refused > 0 && `没收 ${refused} 件，回执里写着为什么`,
    behindIt.length > 0 && `接上了先到的移交 ${behindIt.join('、')}`,
  ];
  return { what, figures: `${figures.filter(Boolean).join('，')}。`, ...(next && { next }) };
}

function handOut({ name, taken }: Row): void {
  if (!taken?.ok) return;
  const bytes = Uint8Array.from(atob(taken.value.answer), (character) => character.charCodeAt(0));
  download(name.startsWith('移交') ? name.replace('移交', '回执') : `回执-${name}`, bytes, 'application/octet-stream');
}

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  // Many arguments at once are too many; a piece at a time is not.
  for (let at = 0; at < bytes.length; at += 30_000) text += String.fromCharCode(...bytes.subarray(at, at + 30_000));
  return btoa(text);
}
