import { Button } from 'antd';
import type { Answer } from '../../../src/domain/answer.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { submissionStateNames } from '../../../src/domain/names.ts';
import type { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { Refusal } from '../../parts/Refusal.tsx';

type TakeAnswerProps = {
  readonly answer: Answer;
  readonly verb: Verb;
  readonly act: Pick<ReturnType<typeof useCommand>, 'busy' | 'refusal'>;
  readonly onTake: () => void;
};

/** The box 下一步 once the receiver's word has come over the line: it is taken as it is, nothing is copied. */
export function TakeAnswer({ answer, verb, act, onTake }: TakeAnswerProps) {
  const { role } = useDesk().session.actor;
  return (
    <NextStep
      what={`记下${answer.issuer}的批复：${submissionStateNames[answer.verdict]}`}
      why={[answer.documentNumber ?? answer.registerNumber, answer.opinion].filter(Boolean).join('　')}
      action={
        mayDo(role, verb) && (
          <Button type="primary" size="small" disabled={act.busy} onClick={onTake}>
            记下批复
          </Button>
        )
      }
    >
      <Refusal refusal={act.refusal} />
    </NextStep>
  );
}
