import { Button } from 'antd';
import { Head } from '../../parts/Head.tsx';

type DraftHeadProps = {
  readonly title: string;
  readonly fact: string;
  /** Why it cannot go out yet. */
  readonly missing: string | undefined;
  /** The word of the act that lets it go out. */
  readonly act: string;
  readonly busy?: boolean;
  readonly onAct: () => void;
  readonly onDrop: () => void;
};

/** Over what is being written: it goes out, or it is dropped. Leaving the page keeps it. */
export const DraftHead = ({ title, fact, missing, act, busy = false, onAct, onDrop }: DraftHeadProps) => (
  <Head
    title={title}
    facts={[{ label: fact }]}
    actions={
      <>
        {missing && <span className="caption">{missing}</span>}
        <Button onClick={onDrop}>不发了</Button>
        <Button type="primary" disabled={missing !== undefined || busy} onClick={onAct}>
          {act}
        </Button>
      </>
    }
  />
);
