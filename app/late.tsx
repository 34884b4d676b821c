import { type ComponentType, type FunctionComponent, useEffect, useState } from 'react';

/** A part of the window that is loaded when it is first shown, or earlier by `load`. */
export type Late<Props> = FunctionComponent<Props> & { readonly load: () => Promise<void> };
type Part<Props> = { Loaded: ComponentType<Props> | undefined; readonly load: () => Promise<void> };

/**
 * In place of React's own lazy, which keeps a part back for 300 ms after its empty fallback was shown: on every first visit of every
 * screen, and twice between the password and 今日. Here a part stands as soon as it is loaded, and at once if it already was.
 */
export function late<Props extends object>(load: () => Promise<{ readonly default: ComponentType<Props> }>): Late<Props> {
  const part: Part<Props> = {
    Loaded: undefined,
    load: async () => {
      part.Loaded ??= (await load()).default;
    },
  };
  return Object.assign((props: Props) => <Shown part={part} props={props} />, { load: part.load });
}

type ShownProps<Props> = { readonly part: Part<Props>; readonly props: Props };

function Shown<Props extends object>({ part, props }: ShownProps<Props>) {
  const [, setLoaded] = useState(part.Loaded !== undefined);
  useEffect(() => void part.load().then(() => setLoaded(true)), [part]);
  return part.Loaded ? <part.Loaded {...props} /> : null;
}
