import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { mayDo } from '../../../src/domain/authority.ts';
import { useDesk } from '../../live/desk.ts';
import { useParameters } from '../../live/parameters.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { go } from '../../where.ts';
import { verbNames } from '../../words/verbs.ts';
import { actForms } from './acts/forms.ts';
import { othersOf, remediesOf, saidOf } from './flag-words.ts';
import { type ActKey, nextActs } from './next-acts.ts';
import type { PostRow } from './post-rows.tsx';
import { whyNext } from './why-next.ts';

/** What is not right about a post with its remedy, then the box 下一步, with the forms behind their buttons. */
export function PostActs({ row }: { readonly row: PostRow }) {
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const parameters = useParameters();
  const { what, act, others } = nextActs(row);
  const mine = others.filter((key) => mayDo(role, key));
  const onlyLooks = mine.length === 0 && act !== undefined && !mayDo(role, act);
  const Form = open && open !== 'nominate-post' ? actForms[open] : undefined;
  const start = (key: ActKey) => {
    if (key === 'nominate-post') go({ rail: 'pioneer', tab: 'posts', page: 'new', id: row.id });
    else setOpen(key);
  };
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" onClick={() => start(key)}>
      {key === 'nominate-post' ? '再设这个岗' : verbNames[key]}
    </Button>
  );
  return (
    <>
      {row.flags.map((flag) => (
        <Refusal
          key={flag.flag}
          warning
          said={saidOf(flag, row.holder)}
          actions={
            <>
              {remediesOf(flag)
                .filter((key) => mayDo(role, key))
                .map(button)}
              {othersOf(flag, row.id).map((id, at) => (
                <Button key={id} size="small" onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'post', id })}>
                  {othersOf(flag, row.id).length > 1 ? `看另一个（${at + 1}）` : '看另一个'}
                </Button>
              ))}
            </>
          }
        />
      ))}
      <NextStep
        what={what}
        why={onlyLooks ? '只能看：由宣传委员或书记登记' : whyNext(row, parameters)}
        action={act && mayDo(role, act) && button(act)}
      >
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}
