import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { useDesk } from '../../live/desk.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { verbNames } from '../../words/verbs.ts';
import { actForms } from './acts/forms.ts';
import { type ActKey, nextActs, whyNext } from './next-acts.ts';
import type { PledgeRow } from './pledge-rows.tsx';

/** A pledge that hangs without consent says so first; then the box 下一步 with the forms behind its buttons. */
export function PledgeActs({ row }: { readonly row: PledgeRow }) {
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { what, act, others } = nextActs(row);
  const mine = others.filter((key) => mayDo(role, key));
  const onlyLooks = mine.length === 0 && act !== undefined && !mayDo(role, act);
  const Form = open && actForms[open];
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" onClick={() => setOpen(key)}>
      {verbNames[key]}
    </Button>
  );
  return (
    <>
      {row.hangsWithoutConsent && (
        <Refusal
          warning
          said={{ what: '承诺公示着，本人现在没有同意。', rule: '撤回同意后，公示的姓名和事迹要撤下来。' }}
          actions={mayDo(role, 'take-pledge-down') && button('take-pledge-down')}
        />
      )}
      <NextStep
        what={what}
        why={onlyLooks ? '只能看：由宣传委员、纪检委员或书记登记' : whyNext(row)}
        action={act && mayDo(role, act) && button(act)}
      >
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}
