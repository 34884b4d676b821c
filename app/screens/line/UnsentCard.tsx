import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { UnsentAct } from '../../../electron/contract.ts';
import { isTypeName } from '../../../src/data/types/index.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { useLine } from '../../live/line.ts';
import { Card } from '../../parts/Card.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { type WayTo, wayTo } from '../../search/way-to.ts';
import { go } from '../../where.ts';
import { typeWord, verbWord } from '../../words/names.ts';
import { dateTime } from '../../words/said.ts';

const none: readonly UnsentAct[] = [];

/** What waits, the oldest first, each a door to its record. */
export function UnsentCard() {
  const unsent = useLine((line) => line.unsent);
  const waiting = useLine(({ state }) => state?.unsent);
  const hasLine = useLine((line) => line.state?.is === 'enrolled' && line.state.address !== undefined);
  const { ask, busy, refusal } = useAsking();
  const ways = useWays(unsent?.acts ?? none);
  if (!unsent) return null;
  const { acts } = unsent;
  // The list is read a moment later than the number is known.
  const of = waiting ?? unsent.of;
  return (
    <Card
      title={`待送 ${of} 件`}
      side={
        of > 0 && (
          <Button size="small" disabled={busy !== undefined} onClick={() => void ask('正在导出', window.shell.exportUnsent())}>
            {busy ?? '导出待送的'}
          </Button>
        )
      }
    >
      <Refusal refusal={refusal} />
      {of === 0 ? (
        <p>{hasLine ? '都送到了。再记的，网通时自己会送。' : '都送到了。再记的，下一份移交文件带上。'}</p>
      ) : (
        <div className="line-unsent">
          <table className="plain-table">
            <thead>
              <tr>
                <th scope="col">什么时候</th>
                <th scope="col">办了什么</th>
                <th scope="col">记录</th>
                <th scope="col">怎么送</th>
              </tr>
            </thead>
            <tbody>
              {acts.map((act) => (
                <tr key={act.id}>
                  <td className="line-when">{dateTime(act.at)}</td>
                  <td>{verbWord(act.verb)}</td>
                  <td>
                    <Record act={act} way={ways.get(act.documents[0]?.id ?? '')} />
                  </td>
                  <td>{how(act)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {unsent.of > acts.length && (
            <p className="caption">
              这里列出最早的 {acts.length} 件，后面还有 {unsent.of - acts.length} 件。
            </p>
          )}
        </div>
      )}
    </Card>
  );
}

function Record({ act, way }: { readonly act: UnsentAct; readonly way: WayTo | undefined }) {
  const [first, ...rest] = act.documents;
  if (!first) return act.purges > 0 ? `清除 ${act.purges} 份` : null;
  const title = way?.title ?? typeWord(first.type);
  const more = rest.length > 0 && <span className="caption"> 等 {act.documents.length} 份</span>;
  const where = way?.where;
  if (!where)
    return (
      <>
        {title}
        {more}
      </>
    );
  return (
    <>
      <button type="button" className="link" onClick={() => go(where)}>
        {title}
      </button>
      {more}
    </>
  );
}

function how({ documents, purges }: UnsentAct): string {
  if (documents.some((document) => document.class === 'D')) return '内容不出本机';
  if (documents.some((document) => document.class === 'A')) return '上级看得见';
  return purges > 0 ? '只送清除的编号' : '封好代存';
}

/** The records behind the acts, as they stand now. */
function useWays(acts: readonly UnsentAct[]): ReadonlyMap<string, WayTo> {
  const { live } = useDesk();
  const [ways, setWays] = useState<ReadonlyMap<string, WayTo>>(new Map());
  useEffect(() => {
    let wanted = true;
    const firsts = acts.flatMap(({ documents }) => documents.slice(0, 1));
    const find = async ({ type, id }: (typeof firsts)[number]) =>
      isTypeName(type) ? ([id, wayTo(type, await live.facts.one(type, id))] as const) : undefined;
    void Promise.all(firsts.map(find)).then((found) => {
      if (wanted) setWays(new Map(found.filter((one) => one !== undefined)));
    });
    return () => {
      wanted = false;
    };
  }, [acts, live]);
  return ways;
}
