import { Button } from 'antd';
import { useEffect } from 'react';
import { WAY_BACK } from '../../src/domain/undo.ts';
import { isField, useKeys } from '../keys.ts';
import { useUndo, useUndoLast } from '../live/undo.ts';
import { Refusal } from '../parts/Refusal.tsx';
import { verbWord } from '../words/names.ts';

const SECONDS = 3;

/** For three seconds: what was saved last, with 撤销. An undo that is refused stays until it is read. */
export function LastAct() {
  const last = useUndo((now) => now.last);
  const read = useUndo((now) => now.read);
  const { undo, refusal, forget } = useUndoLast();
  useKeys([{ key: 'Ctrl+Z', does: '撤销上一步', run: (event) => (isField(event.target) ? false : void undo()) }], 'window');
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(read, SECONDS * 1000);
    return () => clearTimeout(timer);
  }, [last, read]);
  if (refusal) {
    return (
      <div className="last-act last-act-refused">
        <Refusal refusal={refusal} actions={<Button onClick={forget}>知道了</Button>} />
      </div>
    );
  }
  if (!last) return null;
  const canUndo = !last.undone && (WAY_BACK as Readonly<Record<string, string>>)[last.verb] === 'undo';
  return (
    <div className="last-act" role="status">
      {last.undone ? `已撤销：${verbWord(last.verb)}` : `已存本机：${verbWord(last.verb)}`}
      {canUndo && (
        <button type="button" className="link" onClick={() => void undo()}>
          撤销
        </button>
      )}
    </div>
  );
}
