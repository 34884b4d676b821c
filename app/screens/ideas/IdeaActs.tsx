import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { takeUpIdea } from '../../../src/commands/take-up-idea.ts';
import { mayDo } from '../../../src/domain/authority.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { verbNames } from '../../words/verbs.ts';
import { actForms } from './acts/forms.ts';
import type { IdeaRow } from './idea-rows.tsx';
import { type ActKey, nextActs } from './next-acts.ts';
import { whyNext } from './why-next.ts';

/** The box 下一步 of an idea with the forms behind its buttons. */
export function IdeaNextStep({ row }: { readonly row: IdeaRow }) {
  const takeUp = useCommand(takeUpIdea);
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { what, act, others } = nextActs(row);
  const mine = others.filter((key) => mayDo(role, key));
  const onlyLooks = mine.length === 0 && (!act || !mayDo(role, act));
  const Form = open && open !== 'take-up-idea' ? actForms[open] : undefined;
  const start = (key: ActKey) => (key === 'take-up-idea' ? void takeUp.run(row.id) : setOpen(key));
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" disabled={takeUp.busy} onClick={() => start(key)}>
      {key === 'take-up-idea' && takeUp.slow ? '正在保存' : verbNames[key]}
    </Button>
  );
  return (
    <NextStep
      what={what}
      why={onlyLooks && act ? '只能看：由宣传委员或书记登记' : whyNext(row)}
      action={act && mayDo(role, act) && button(act)}
    >
      {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      <Refusal refusal={takeUp.refusal} />
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </NextStep>
  );
}
