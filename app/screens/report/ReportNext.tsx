import { Button } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import type { Month } from '../../../src/domain/civil-date.ts';
import type { ReportState } from '../../../src/domain/report/monthly-report.ts';
import { useDesk } from '../../live/desk.ts';
import { More } from '../../parts/Head.tsx';
import { useSheetBack } from '../../search/sheet-back.ts';
import {
  AmendForm,
  AnswerForm,
  CorrectHandOverForm,
  HandInForm,
  HandOverForm,
  LockForm,
  ReopenForm,
  TakeBackForm,
  VoidTwinForm,
} from './forms.tsx';
import type { ReportOnScreen } from './use-report.ts';

type Doing = 'hand-in' | 'take-back' | 'hand-over' | 'answer' | 'reopen' | 'amend' | 'lock' | 'correct' | 'void-twin';
const words: Readonly<Record<Doing, string>> = {
  'hand-in': '预览并上报',
  'take-back': '撤回',
  'hand-over': '记送达',
  answer: '记批复',
  reopen: '改月报',
  amend: '补报更正',
  lock: '归档',
  correct: '更正送达',
  'void-twin': '停用重复的月报',
};
const verbs: Readonly<Record<Doing, Verb>> = {
  'hand-in': 'hand-in-report',
  'take-back': 'take-back-report',
  'hand-over': 'record-report-hand-over',
  answer: 'record-report-answer',
  reopen: 'reopen-report',
  amend: 'amend-report',
  lock: 'lock-report',
  correct: 'correct-report-hand-over',
  'void-twin': 'void-report',
};
/** The first is the one red button; the others stand behind ⋯. */
const nextOf: Readonly<Record<ReportState, readonly Doing[]>> = {
  draft: ['hand-in'],
  submitted: ['hand-over', 'take-back'],
  received: ['answer', 'amend', 'correct'],
  accepted: ['lock', 'amend', 'answer'],
  returned: ['reopen'],
  evaluated: ['lock', 'amend'],
  locked: ['amend'],
  amended: ['hand-over', 'amend'],
  void: [],
};

export function ReportNext({ month, shown }: { readonly month: Month; readonly shown: ReportOnScreen }) {
  const [doing, setDoing] = useState<Doing>();
  const { role } = useDesk().session.actor;
  const [first, ...others] = nextOf[shown.report?.state ?? 'draft'].filter((one) => mayDo(role, verbs[one]));
  const onClose = () => setDoing(undefined);
  const back = useSheetBack();
  useEffect(() => {
    if (!back.sheet || back.sheet.about.id !== shown.report?.id) return;
    back.leave();
    if (first === 'hand-over' || first === 'answer') setDoing(first);
  }, [back, first, shown.report?.id]);
  const props = { month, shown, onClose };
  const forms: Readonly<Record<Doing, () => ReactNode>> = {
    'hand-in': () => <HandInForm {...props} />,
    'take-back': () => <TakeBackForm {...props} />,
    'hand-over': () => <HandOverForm {...props} />,
    answer: () => <AnswerForm {...props} />,
    reopen: () => <ReopenForm {...props} />,
    amend: () => <AmendForm {...props} />,
    lock: () => <LockForm {...props} />,
    correct: () => <CorrectHandOverForm {...props} />,
    'void-twin': () => <VoidTwinForm {...props} />,
  };
  return (
    <>
      {first && (
        <Button type="primary" onClick={() => setDoing(first)}>
          {words[first]}
        </Button>
      )}
      {shown.twins.length > 0 && mayDo(role, verbs['void-twin']) && (
        <Button onClick={() => setDoing('void-twin')}>{words['void-twin']}</Button>
      )}
      {others.length > 0 && <More items={others.map((one) => ({ key: one, word: words[one], onClick: () => setDoing(one) }))} />}
      {doing && forms[doing]()}
    </>
  );
}
