import { type FunctionComponent, memo, useRef, useState } from 'react';

/**
 * A field that is drawn anew only for another value, word or option. Whoever writes `onChange` in place gives another function each
 * time; the newest one is called, and no date field is drawn for it.
 */
export function steady<P extends object>(Field: FunctionComponent<P>): FunctionComponent<P> {
  const Kept = memo(Field) as unknown as FunctionComponent<P>;
  return function Steady(props: P) {
    const latest = useRef(props);
    latest.current = props;
    const [calls] = useState(() => new Map<string, Call>());
    const callOf = (name: string): Call => {
      const known = calls.get(name);
      if (known) return known;
      const call: Call = (...args) => (latest.current as Record<string, Call | undefined>)[name]?.(...args);
      calls.set(name, call);
      return call;
    };
    const kept = Object.entries(props).map(([name, value]) => [name, typeof value === 'function' ? callOf(name) : value]);
    return <Kept {...(Object.fromEntries(kept) as P)} />;
  };
}
type Call = (...args: readonly unknown[]) => unknown;
