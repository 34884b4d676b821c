/** As many as are drawn at once: what stands there, and what a transition makes ready. */
const STANDS = 2;

/**
 * Like `useMemo`, for what many components or one screen after another ask for: the same answer as long as it is made of the same
 * things (`of`), whoever asks. One per question, outside of every component; locking loads the page anew and with it goes the answer.
 */
export function kept<V>(): (of: readonly unknown[], make: () => V) => V {
  let answers: readonly { readonly of: readonly unknown[]; readonly value: V }[] = [];
  return (of, make) => {
    const known = answers.find((answer) => answer.of.length === of.length && answer.of.every((one, at) => Object.is(one, of[at])));
    if (known) return known.value;
    const value = make();
    answers = [{ of, value }, ...answers].slice(0, STANDS);
    return value;
  };
}
