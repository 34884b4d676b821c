import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { recordSatisfaction } from '../../../../src/commands/appraise-group.ts';
import type { GroupAppraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import {
  ANSWERS,
  RESPONDENT_KINDS,
  type RespondentKind,
  type SatisfactionTotals,
  slipsIn,
  totalsOfUrn,
  unanimousKinds,
} from '../../../../src/domain/appraisal/satisfaction.ts';
import { isOpen } from '../../../../src/domain/appraisal/steps.ts';
import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { respondentKindNames, satisfactionNames } from '../../../../src/domain/names.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useToday } from '../../../live/clock.ts';
import { useDoc } from '../../../live/documents.ts';
import { useParameters } from '../../../live/parameters.ts';
import { Card } from '../../../parts/Card.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { Field } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { readNumber } from '../../../parts/read-number.ts';
import { isAt } from '../../../vote/begun-votes.ts';
import { VoidVotes } from '../../../vote/VoidVotes.tsx';
import { BeforeVote, Counting, NothingToCount, useCounting } from '../../../vote/VoteAtDesk.tsx';
import { dropVote, useClosedVoteAt, type VotePacket } from '../../../vote/vote.ts';
import { go } from '../../../where.ts';
import './appraisal.css';

/** `<appraisal>:<kind>`: people of one kind say at this PC how satisfied they are, by the same urn as a vote; nobody is called by name. */
export default function SatisfactionUrnPage({ id }: { readonly id: string }) {
  const [appraisalId = '', asked] = id.split(':');
  const kind = RESPONDENT_KINDS.find((it) => it === asked);
  const appraisal = useDoc('group-appraisal', appraisalId)?.body;
  const closed = useClosedVoteAt(placeOf(id));
  if (appraisal && kind && isOpen(appraisal)) return <Asking key={id} appraisal={appraisal} kind={kind} />;
  return closed ? <NothingToCount closed={closed} /> : null;
}

const placeOf = (id: string) => ({ rail: 'groups', tab: 'groups', page: 'satisfaction-urn', id });

/** What the urn held, with the day on which it was closed. */
type Counted = { readonly on: CivilDate; readonly totals: SatisfactionTotals };
type AskingProps = { readonly appraisal: GroupAppraisal; readonly kind: RespondentKind };

function Asking({ appraisal, kind }: AskingProps) {
  const name = useDoc('autonomous-group', appraisal.groupId)?.body.name ?? '';
  const least = parameterAt(useParameters(), 'small-cell-least', useToday()).value;
  const back = placeOf(`${appraisal.id}:${kind}`);
  const closed = useClosedVoteAt(back);
  const [counted, setCounted] = useState<Counted>();
  const [count, setCount] = useState<number>();
  const leave = () => go({ rail: 'groups', tab: 'groups', page: 'appraise', id: `${appraisal.groupId}:${appraisal.year}` });
  const who = respondentKindNames[kind];
  const packet: VotePacket = {
    v: 1,
    title: `${who}测评：${name}，${appraisal.year} 年`,
    question: '对这个小组满意不满意',
    choices: ANSWERS.map((key) => ({ key, word: satisfactionNames[key] })),
    voters: Array.from({ length: count ?? 0 }, (_, at) => ({ id: String(at + 1) })),
    back,
    verb: 'record-satisfaction',
  };
  return (
    <section className="vote-at-desk">
      <Head title={packet.title} actions={!closed && !counted && <Button onClick={leave}>不测了</Button>} />
      {counted ? (
        <Result appraisal={appraisal} counted={counted} least={least} onDone={leave} />
      ) : closed ? (
        <Counting
          closed={closed}
          onCount={() => {
            const totals = totalsOfUrn(kind, closed.totals);
            if (slipsIn(totals) < least) void dropVote();
            setCounted({ on: closed.on, totals });
          }}
        />
      ) : (
        <BeforeVote
          packet={packet}
          facts={[{ label: '谁来评', value: `${who}，不点名，一人一次` }]}
          missing={count === undefined ? '还没有填人数' : count < least ? `${count} 人，少于 ${least} 人不记：猜得出谁怎样评的` : undefined}
        >
          <VoidVotes of={(vote) => isAt(back, vote)} here />
          <Field label="来几个人">
            {(id) => (
              <InputNumber<string | number>
                id={id}
                value={count ?? null}
                min={1}
                max={1000}
                precision={0}
                parser={readNumber}
                controls={false}
                autoComplete="off"
                onChange={(typed) => setCount(typed ? Number(typed) : undefined)}
              />
            )}
          </Field>
        </BeforeVote>
      )}
    </section>
  );
}

type ResultProps = Pick<AskingProps, 'appraisal'> & {
  readonly counted: Counted;
  readonly least: number;
  readonly onDone: () => void;
};

function Result({ appraisal, counted, least, onDone }: ResultProps) {
  const slips = slipsIn(counted.totals);
  return (
    <Card title="测评结束">
      {slips < least ? (
        <Refusal
          said={{
            what: '来的人太少，这次不记，合计已经清掉。',
            figures: `${slips} 人，少于 ${least} 人。`,
            next: '请更多的人来评，或发测评表。',
          }}
        />
      ) : (
        <Recorded appraisal={appraisal} counted={counted} />
      )}
      <Button type="primary" onClick={onDone}>
        回到考评
      </Button>
    </Card>
  );
}

/** The totals, written by themselves in the place of what stood there for this kind. Of too few nothing is shown either. */
function Recorded({ appraisal, counted: { on, totals } }: Pick<ResultProps, 'appraisal' | 'counted'>) {
  const others = appraisal.satisfaction.filter(({ kind }) => kind !== totals.kind);
  const { refusal, saved, again } = useCounting(recordSatisfaction, appraisal.id, [...others, totals], { on });
  return (
    <>
      <FactList rows={ANSWERS.map((answer) => ({ label: satisfactionNames[answer], value: `${totals[answer]} 人` }))} />
      {unanimousKinds([totals]).length > 0 && <Refusal warning said={{ what: '评得都一样，等于知道每个人怎样评的。' }} />}
      <Refusal refusal={refusal} actions={again && <Button onClick={again}>再记一次</Button>} />
      {saved && <p>已存本机。</p>}
    </>
  );
}
