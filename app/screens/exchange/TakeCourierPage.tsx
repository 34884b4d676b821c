import { Button } from 'antd';
import { useState } from 'react';
import type { ChosenFolder, CourierCarried, CourierFound, CourierTaken, ShellRefusal } from '../../../electron/contract.ts';
import { useAsking } from '../../live/asking.ts';
import { useLine } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State } from '../../parts/State.tsx';
import { useWindow } from '../../where.ts';
import { say } from '../../words/refusals.ts';
import { dateTime } from '../../words/said.ts';
import { cameWords } from '../line/came-words.ts';
import './exchange.css';
import { StickFolder } from './StickFolder.tsx';

type Result = CourierTaken['reply'] | CourierCarried['reply'];

/** 收回执: what lies on the stick, by what it says of itself; what is for this PC is taken in, what is a colleague's is taken along. */
export default function TakeCourierPage() {
  const close = useWindow((window) => window.close);
  const state = useLine((line) => line.state);
  const [folder, setFolder] = useState<ChosenFolder>();
  const [found, setFound] = useState<readonly CourierFound[]>();
  const [results, setResults] = useState<ReadonlyMap<string, Result>>(new Map());
  const { ask, busy, refusal } = useAsking();
  const look = async (chosen: ChosenFolder) => {
    setFolder(chosen);
    setFound(await ask('正在看', window.shell.courierFiles(chosen.token)));
  };
  const done = async (replies: readonly { readonly file: string; readonly reply: Result }[] | undefined) => {
    if (replies) setResults((now) => new Map([...now, ...replies.map(({ file, reply }) => [file, reply] as const)]));
    if (folder) await look(folder);
  };
  const isToDo = (file: string) => !results.has(file) || untaken(results.get(file)) !== undefined;
  const answers = filesOf(found, 'answer', true).filter(isToDo);
  const colleagues = filesOf(found, 'request', false).filter(isToDo);
  const isConnected = state?.is === 'enrolled' && state.address !== undefined;
  const stopped = [...results.values()].some((reply) => untaken(reply)?.code === 'too-much-withdrawn');
  const take = async (mayWithdraw: boolean) => {
    if (folder) await done(await ask('正在收', window.shell.takeCourier({ folder: folder.token, files: answers, mayWithdraw })));
  };
  const carry = async () => {
    if (folder) await done(await ask('正在捎带', window.shell.carryCourier({ folder: folder.token, files: colleagues })));
  };
  return (
    <div className="page page-column">
      <Head title="收回执" actions={<Button onClick={close}>回到 U 盘交换</Button>} />
      <Card label="收回执">
        <StickFolder
          folder={folder}
          onFolder={(chosen) => {
            setResults(new Map());
            void look(chosen);
          }}
        />
        <Refusal refusal={refusal} />
        {found?.length === 0 && <p>这里没有移交文件，也没有回执。</p>}
        {found && found.length > 0 && (
          <>
            <table className="plain-table stick-files">
              <thead>
                <tr>
                  <th scope="col">文件</th>
                  <th scope="col">是什么</th>
                  <th scope="col">写于</th>
                  <th scope="col">结果</th>
                </tr>
              </thead>
              <tbody>
                {found.map((one) => (
                  <FoundRow key={one.file} found={one} result={results.get(one.file)} />
                ))}
              </tbody>
            </table>
            <div className="form-foot">
              {answers.length > 0 && (
                <Button type="primary" disabled={busy !== undefined} onClick={() => void take(false)}>
                  {busy ?? `收下 ${answers.length} 份回执`}
                </Button>
              )}
              {colleagues.length > 0 && isConnected && (
                <Button disabled={busy !== undefined} onClick={() => void carry()}>
                  捎带 {colleagues.length} 份同事的
                </Button>
              )}
              {stopped && (
                <Button disabled={busy !== undefined} onClick={() => void take(true)}>
                  问过了，撤掉的也收下
                </Button>
              )}
            </div>
            {colleagues.length > 0 && isConnected && (
              <p className="caption">捎带：从这台电脑的网络送到县里，县里的回执放在同一个 U 盘上，带回给写的人。两样在这里都打不开。</p>
            )}
          </>
        )}
      </Card>
    </div>
  );
}

const filesOf = (found: readonly CourierFound[] | undefined, kind: 'request' | 'answer', isOwn: boolean): readonly string[] =>
  (found ?? []).flatMap((one) => ('kind' in one && one.kind === kind && one.isOwn === isOwn ? [one.file] : []));

/** Why a file, or what it brought of a group, was not taken over. */
function untaken(result: Result | undefined): ShellRefusal | undefined {
  if (!result?.ok) return result?.refusal;
  return 'stalled' in result.value ? result.value.stalled : undefined;
}

function FoundRow({ found, result }: { readonly found: CourierFound; readonly result: Result | undefined }) {
  return (
    <tr>
      <td>{found.file}</td>
      <td>{whatItIs(found)}</td>
      <td>{'at' in found ? dateTime(found.at) : ''}</td>
      <td>{result ? <ResultOf result={result} /> : 'refusal' in found && <State is="late" word={say(found.refusal).what} />}</td>
    </tr>
  );
}

function whatItIs(found: CourierFound): string {
  if (!('kind' in found)) return '用不了';
  const { kind, isOwn, number, count } = found;
  if (kind === 'answer') return isOwn ? `县里的回执，答复移交 ${number}` : '给别的电脑的回执';
  return isOwn ? `本机写的移交 ${number}，${count} 件` : `同事的移交文件，${count} 件`;
}

function ResultOf({ result }: { readonly result: Result }) {
  const refusal = untaken(result);
  return (
    <>
      {result.ok && <State is="done" word={broughtBy(result.value)} />}
      {refusal && <Untaken refusal={refusal} ofGroup={result.ok} />}
    </>
  );
}

function Untaken({ refusal, ofGroup }: { readonly refusal: ShellRefusal; readonly ofGroup: boolean }) {
  const { what, figures, next } = say(refusal);
  return (
    <div>
      <State is="late" word={ofGroup ? `有一个小组的没收：${what}` : what} />{' '}
      <span className="caption">{[figures, next].filter(Boolean).join(' ')}</span>
    </div>
  );
}

function broughtBy(value: Extract<Result, { readonly ok: true }>['value']): string {
  if ('answer' in value) return `送到了，回执是 ${value.answer}`;
  const said = cameWords(value.came) || '没有新的，以前收过';
  return value.enrolled ? `接入了，${said}` : said;
}
