import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { takeElectionAnswer } from '../../../src/commands/take-election-answer.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { openElectionAnswer } from '../../../src/domain/election/answers.ts';
import { bodies } from '../../live/bodies.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { go } from '../../where.ts';
import { verbNames } from '../../words/verbs.ts';
import { TakeAnswer } from '../groups/TakeAnswer.tsx';
import { actForms } from './acts/forms.tsx';
import type { ElectionRow } from './election-rows.tsx';
import { type ActKey, nextActs } from './next-acts.ts';
import { useWhyNext } from './why-next.ts';

/** The box 下一步 of an election, with the forms behind its buttons. */
export function ElectionActs({ row }: { readonly row: ElectionRow }) {
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { what, act, others } = nextActs(row);
  const why = useWhyNext(row);
  const take = useCommand(takeElectionAnswer);
  const answer = openElectionAnswer(row.election, bodies(useDocs('answer') ?? []));
  const mine = others.filter((key) => mayDo(role, key));
  const Form = open ? actForms[open] : undefined;
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" onClick={() => setOpen(key)}>
      {key === 'record-vote' ? '填计票单' : verbNames[key]}
    </Button>
  );
  const mayVote = act === 'record-vote' && mayDo(role, act);
  if (answer) {
    const taking = { answer, act: take, onTake: () => void take.run(row.id), otherwise: mine.length > 0 && mine.map(button) };
    return (
      <>
        <TakeAnswer {...taking} matter="leader" group={row.groupName} verb="take-election-answer" />
        {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
      </>
    );
  }
  return (
    <>
      <NextStep what={what} why={why} action={act && mayDo(role, act) && button(act)}>
        {(mine.length > 0 || mayVote) && (
          <div className="said-actions">
            {mayVote && (
              <Button size="small" onClick={() => go({ rail: 'groups', tab: 'elections', page: 'urn', id: row.id })}>
                在本机投票
              </Button>
            )}
            {mine.map(button)}
          </div>
        )}
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}
