import { type FormEvent, useState } from 'react';
import type { VotePacket } from './vote.ts';

type BallotProps = {
  readonly packet: VotePacket;
  readonly isNamed: boolean;
  readonly onCast: (choice: string) => void;
  readonly onBack: () => void;
};

/** One ballot; it is gone with the card. */
export function Ballot({ packet: { question, choices }, isNamed, onCast, onBack }: BallotProps) {
  const [choice, setChoice] = useState<string>();
  const cast = (event: FormEvent) => {
    event.preventDefault();
    if (choice !== undefined) onCast(choice);
  };
  return (
    <form className="card" autoComplete="off" onSubmit={cast}>
      <fieldset className="voting-ballot">
        <legend>{question}</legend>
        {choices.map(({ key, word }) => (
          <label key={key}>
            <input type="radio" name="choice" checked={choice === key} onChange={() => setChoice(key)} /> {word}
          </label>
        ))}
      </fieldset>
      <div className="voting-acts">
        <button type="submit" className="big-button big-red" disabled={choice === undefined}>
          投票
        </button>
        <button type="button" className="big-button" onClick={onBack}>
          {isNamed ? '不是我，返回' : '返回'}
        </button>
      </div>
    </form>
  );
}
