import { Button } from 'antd';
import { type ReactNode, useState } from 'react';

const STEP = 100;

type LongListProps<T> = { readonly items: readonly T[]; readonly line: (item: T) => ReactNode };

/** Lines of records, a hundred at a time: a figure over 20,000 of them opens at once. `line` answers an `li` with a key. */
export function LongList<T>({ items, line }: LongListProps<T>) {
  const { shown, more } = useSome(items, STEP);
  if (items.length === 0) return null;
  return (
    <>
      <ul className="record-lines">{shown.map(line)}</ul>
      {more}
    </>
  );
}

/** The first of many, and what stands below them: how many more there are, and a button for the next `step`. */
export function useSome<T>(items: readonly T[], step: number): { readonly shown: readonly T[]; readonly more: ReactNode } {
  const [most, setMost] = useState(step);
  const rest = items.length - most;
  const more = rest > 0 && (
    <p className="caption">
      还有 {rest} 条没有列出。{' '}
      <Button size="small" onClick={() => setMost(most + step)}>
        再列 {Math.min(step, rest)} 条
      </Button>
    </p>
  );
  return { shown: items.slice(0, most), more };
}
