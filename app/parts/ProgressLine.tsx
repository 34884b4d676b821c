import type { Progress } from '../../electron/contract.ts';

/** Longer than two seconds: a bar with n of N and what it is doing; one may work elsewhere meanwhile. */
export const ProgressLine = ({ word, progress }: { readonly word: string; readonly progress: Progress | undefined }) => (
  <p className="progress-line" role="status">
    <progress value={progress?.done} max={progress?.of} aria-label={word} />
    {word}
    {progress && `，${progress.done} / ${progress.of}`}
  </p>
);
