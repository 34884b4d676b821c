import { Button, Popconfirm } from 'antd';
import type { ReactNode } from 'react';
import type { Answer } from '../../../src/domain/answer.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { submissionStateNames } from '../../../src/domain/names.ts';
import type { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { type AnsweredMatter, answerWords, endsGroup } from '../../words/inbox.ts';

type TakeAnswerProps = {
  readonly answer: Answer;
  /** What of the group it answers. */
  readonly matter: AnsweredMatter;
  readonly group: string;
  readonly verb: Verb;
  readonly act: Pick<ReturnType<typeof useCommand>, 'busy' | 'refusal'>;
  readonly onTake: () => void;
  /** What else can be done once the taking was refused. */
  readonly otherwise?: ReactNode;
};

/** The box 下一步 once the receiver's word has come over the line: it is taken as it is, nothing is copied. */
export function TakeAnswer({ answer, matter, group, verb, act, onTake, otherwise }: TakeAnswerProps) {
  const { role } = useDesk().session.actor;
  const word = answerWords[matter][answer.verdict];
  const said = word ? `${word}${matter === 'leader' ? '组长' : '小组'}` : submissionStateNames[answer.verdict];
  const parts = answer.exceptions?.length ? `；其中 ${answer.exceptions.length} 项没有批准` : '';
  const asks = endsGroup(matter, answer.verdict);
  const button = (
    <Button type="primary" size="small" disabled={act.busy} onClick={asks ? undefined : onTake}>
      记下批复
    </Button>
  );
  const action = asks ? (
    <Popconfirm
      title={`撤销小组“${group}”？`}
      description="记下后小组就撤销了，不能再撤回。"
      okText="记下，撤销小组"
      cancelText="先不记"
      okButtonProps={{ type: 'default' }}
      onConfirm={onTake}
    >
      {button}
    </Popconfirm>
  ) : (
    button
  );
  return (
    <NextStep
      what={`记下${answer.issuer}的批复：${said}${parts}`}
      why={[answer.documentNumber ?? answer.registerNumber, answer.opinion].filter(Boolean).join('　')}
      action={mayDo(role, verb) && action}
    >
      <Refusal refusal={act.refusal} actions={otherwise} />
    </NextStep>
  );
}
