import { voteFinding } from '../../../src/domain/activity/vote.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { useParameters } from '../../live/parameters.ts';
import { Empty } from '../../parts/Empty.tsx';
import { State } from '../../parts/State.tsx';
import { Why } from '../../parts/Why.tsx';
import type { ActivityRow } from './activity-rows.tsx';

/** Agenda, decisions with their totals, comments and wishes, as they were written down. */
export function Minutes({ row: { activity, today } }: { readonly row: ActivityRow }) {
  const parameters = useParameters();
  const { agenda, decisions, comments, wishes } = activity;
  const { value: electionQuorum, source } = parameterAt(parameters, 'party-election-quorum', activity.heldOn ?? today);
  if (agenda.length + decisions.length + comments.length + wishes.length === 0)
    return <Empty what="没有记议程、决议和点评。" first="出席记了就算开过；要写的时候用“更正活动”补上。" />;
  return (
    <div className="activity-minutes">
      <Lines title="议程" lines={agenda} />
      {decisions.length > 0 && (
        <section aria-label="决议">
          <h3>决议</h3>
          <ol>
            {decisions.map(({ text, adopted, vote }) => {
              const finding = vote && voteFinding(vote, electionQuorum);
              return (
                <li key={text}>
                  {text} <State is={adopted ? 'done' : 'ended'} word={adopted ? '通过' : '没有通过'} />
                  {vote && finding && (
                    <p className="caption">
                      应到 {vote.expected} 人，到会 {vote.present} 人（至少 {finding.quorum}）；赞成 {vote.ayes}（至少 {finding.needed}
                      ），反对 {vote.nays}
                      ，弃权 {vote.abstained}{' '}
                      <Why
                        rule={
                          vote.is === 'election' ? '到会达到应到的五分之四，赞成超过应到的半数' : '到会过应到的半数，赞成超过应到的半数'
                        }
                        source={vote.is === 'election' ? source : '《中国共产党支部工作条例（试行）》第十一条'}
                      />
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        </section>
      )}
      <Lines title="点评和意见" lines={comments} />
      <Lines title="想听的课" lines={wishes} />
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ol>
        {lines.map((line, index) => (
          <li key={`${index} ${line}`}>{line}</li>
        ))}
      </ol>
    </section>
  );
}
