import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { ProposedItem } from '../../../../src/domain/plan/proposal.ts';
import type { Submission } from '../../../../src/domain/submission.ts';
import { type ClosingVerdict, SUBMISSION_FORMS } from '../../../../src/domain/submission-forms.ts';
import { NextStep } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { DecisionDialog } from './DecisionDialog.tsx';
import { type Decision, verbOf } from './decision.ts';

type DecisionBoxProps = {
  /** Of the submission, with the county. */
  readonly address: string;
  readonly form: Submission['form'];
  readonly name: string;
  /** Of what is decided item by item. */
  readonly items?: readonly ProposedItem[];
  readonly why: ReactNode;
  readonly onDecided: () => Promise<void>;
};

/** The one box 下一步 of everything that is handed in: the words come from the form's row. */
export function DecisionBox({ address, form, name, items = [], why, onDecided }: DecisionBoxProps) {
  const { closing, asks } = SUBMISSION_FORMS[form];
  const [asking, setAsking] = useState<{ readonly verdict: ClosingVerdict; readonly onPaper: boolean }>();
  const decide = useAct(async (decision: Decision) => {
    const given = await ask<{ readonly id: string }>('POST', `${address}/answers`, decision);
    if (given.ok) {
      setAsking(undefined);
      await onDecided();
    }
    return given;
  });
  const usual = closing.at(-1)!;
  const others = closing.slice(0, -1);
  return (
    <NextStep
      what={`看一遍，${closing.map((verdict) => verbOf(form, verdict)).join('、')}`}
      why={why}
      action={
        <div className="panel-acts">
          {others.map((verdict) => (
            <Button key={verdict} disabled={decide.busy} onClick={() => setAsking({ verdict, onPaper: false })}>
              {verbOf(form, verdict)}
            </Button>
          ))}
          <Button
            type="primary"
            disabled={decide.busy}
            onClick={() => (asks ? setAsking({ verdict: usual, onPaper: false }) : void decide.run({ verdict: usual }))}
          >
            {decide.slow ? '正在办' : verbOf(form, usual)}
          </Button>
        </div>
      }
    >
      <p className="decision-more">
        <button type="button" className="link underlined" onClick={() => setAsking({ verdict: usual, onPaper: false })}>
          {SUBMISSION_FORMS[form].byItem ? '逐项审，写意见和文号' : '写意见和文号'}
        </button>
        <button type="button" className="link underlined" onClick={() => setAsking({ verdict: usual, onPaper: true })}>
          按纸质文件补录
        </button>
      </p>
      {!asking && <Refusal said={decide.said} />}
      {asking && (
        <DecisionDialog
          {...{ form, name, items }}
          {...asking}
          act={decide}
          onDecide={(decision) => void decide.run(decision)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </NextStep>
  );
}
