import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

const STEP = 100;

type LongListProps<T> = { readonly items: readonly T[]; readonly line: (item: T) => ReactNode };

/** Lines of records, a hundred at a time: a figure over 20,000 of them opens at once. `line` answers an `li` with a key. */
export function LongList<T>({ items, line }: LongListProps<T>) {
  const [most, setMost] = useState(STEP);
  const rest = items.length - most;
  if (items.length === 0) return null;
  return (
    <>
      <ul className="record-lines">{items.slice(0, most).map(line)}</ul>
      {rest > 0 && (
        <p className="caption">
          还有 {rest} 条没有列出。{' '}
          <Button size="small" onClick={() => setMost(most + STEP)}>
            再列 {Math.min(STEP, rest)} 条
          </Button>
        </p>
      )}
    </>
  );
}
