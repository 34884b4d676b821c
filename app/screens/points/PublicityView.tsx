import { Button } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { closePointsPeriod } from '../../../src/commands/close-points-period.ts';
import type { CommandContext, CommandOutcome } from '../../../src/commands/context.ts';
import { countPointsPeriod } from '../../../src/commands/count-points-period.ts';
import { publishPointsPeriod } from '../../../src/commands/publish-points-period.ts';
import { reopenPointsPeriod } from '../../../src/commands/reopen-points-period.ts';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { pointsPeriodStateNames } from '../../../src/domain/names.ts';
import type { PointsPeriod, PointsPeriodState } from '../../../src/domain/points.ts';
import { publication } from '../../../src/domain/points-period.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { Empty } from '../../parts/Empty.tsx';
import { NextStep } from '../../parts/Facts.tsx';
import { SelectField } from '../../parts/fields.tsx';
import { Head } from '../../parts/Head.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { State, type StateKind } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import { verbNames } from '../../words/verbs.ts';
import type { PointsOnScreen } from './use-points.ts';

type Change = (context: CommandContext, id: string) => Promise<CommandOutcome<PointsPeriod>>;
type Act = { readonly verb: Verb; readonly command: Change };
const count: Act = { verb: 'count-points-period', command: countPointsPeriod };
const publish: Act = { verb: 'publish-points-period', command: publishPointsPeriod };
const shut: Act = { verb: 'close-points-period', command: closePointsPeriod };
const reopen: Act = { verb: 'reopen-points-period', command: reopenPointsPeriod };

const nextOf: Readonly<Record<PointsPeriodState, { readonly what: string; readonly acts: readonly Act[] }>> = {
  open: { what: '周期结束后核算', acts: [count] },
  counting: { what: '核对后公示等次', acts: [publish, count, reopen] },
  publicity: { what: '公示期满、没有异议就结账', acts: [shut, count] },
  closed: { what: '已结账；以后的错记到下一周期', acts: [] },
};
const kinds: Readonly<Record<PointsPeriodState, StateKind>> = { open: 'running', counting: 'soon', publicity: 'waiting', closed: 'done' };

/** What hangs out: grades and nothing but grades, with the names of those who agreed, in the order of the roster. */
export function PublicityView({ points: { periods, schemes }, choice }: { readonly points: PointsOnScreen; readonly choice: ReactNode }) {
  const [chosen, setChosen] = useState<string>();
  const period = periods.find(({ id }) => id === chosen) ?? periods[0];
  const scheme = schemes.find(({ id }) => id === period?.schemeId);
  const people = usePeople();
  const today = useToday();
  const grades = useMemo(
    () => (period && scheme ? publication(period, { scheme, people: [...people.byId.values()], on: today }) : []),
    [period, scheme, people, today],
  );
  return (
    <div className="page">
      <Head title="积分" beside={choice} />
      {!period || !scheme ? (
        <Card>
          <Empty what="还没有积分周期。" first="在“办法”里定办法、开周期，到期在这里核算、公示、结账。" />
        </Card>
      ) : (
        <Card title={period.name} side={<State is={kinds[period.state]} word={pointsPeriodStateNames[period.state]} />} scrolls>
          {periods.length > 1 && (
            <SelectField
              label="周期"
              options={periods.map(({ id, name }) => ({ value: id, word: name }))}
              value={period.id}
              onChange={setChosen}
            />
          )}
          <PeriodNext key={period.id} period={period} />
          {period.results.length > 0 && (
            <table className="figures-table grades">
              <thead>
                <tr>
                  <th scope="col">等次</th>
                  <th scope="col">人数</th>
                  <th scope="col">同意公示姓名的</th>
                </tr>
              </thead>
              <tbody>
                {grades.map(({ grade, name, people: named, unnamed }) => (
                  <tr key={grade}>
                    <td>{name}</td>
                    <td>{named.length + unnamed}</td>
                    <td>{named.map((person) => person.name).join('、') || '—'}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <p className="caption">只公示等次，不公示分数，不排名次。每个人的分数在本人的页面里。</p>
        </Card>
      )}
    </div>
  );
}

function PeriodNext({ period }: { readonly period: PointsPeriod }) {
  const today = useToday();
  const { role } = useDesk().session.actor;
  const { what, acts } = nextOf[period.state];
  const why = period.publicity ? `公示到 ${dayWord(period.publicity.until, today)}。` : `${period.from} 至 ${period.until}。`;
  const [first, ...others] = acts.filter(({ verb }) => mayDo(role, verb));
  return (
    <NextStep what={what} why={why} action={first && <PeriodAct key={first.verb} act={first} period={period} />}>
      {others.length > 0 && (
        <div className="said-actions">
          {others.map((act) => (
            <PeriodAct key={act.verb} act={act} period={period} />
          ))}
        </div>
      )}
    </NextStep>
  );
}

function PeriodAct({ act: { verb, command }, period }: { readonly act: Act; readonly period: PointsPeriod }) {
  const run = useCommand(command);
  return (
    <>
      <Button disabled={run.busy} onClick={() => void run.run(period.id)}>
        {run.slow ? '正在保存' : verbNames[verb]}
      </Button>
      <Refusal refusal={run.refusal} />
    </>
  );
}
