import { Button } from 'antd';
import { useRef, useState } from 'react';
import { recordMeeting } from '../../../../src/commands/record-vote.ts';
import { standAtMeeting } from '../../../../src/commands/stand-for-election.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useKeys } from '../../../keys.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useDraft } from '../../../live/draft.ts';
import { useParameters } from '../../../live/parameters.ts';
import { enterNext } from '../../../parts/enter-next.ts';
import { DateField } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { go } from '../../../where.ts';
import { say } from '../../../words/refusals.ts';
import '../elections.css';
import type { ElectionRow } from '../election-rows.tsx';
import { useMeetingRows } from '../use-election-rows.ts';
import { AttendanceCard } from './AttendanceCard.tsx';
import { CallCard } from './CallCard.tsx';
import { CountCard } from './CountCard.tsx';
import { DrawOrdersForm, OpenCallForm } from './MeetingForms.tsx';
import { type Ballots, begunLines, countedSheet, emptyMeeting, lineMissing, mayBeDrawn, phaseOf, sheetKey } from './meeting-input.ts';
import { earliestOf } from './meeting-rows.ts';

/** 记大会: all posts of one meeting, typed from top to bottom: who stands, the order by lot, who came, the count sheets. */
export default function EnterMeetingPage({ id }: { readonly id: string }) {
  const rows = useMeetingRows(id);
  return rows?.length ? <EnterMeeting key={id} id={id} rows={rows} /> : null;
}

function EnterMeeting({ id, rows }: { readonly id: string; readonly rows: readonly ElectionRow[] }) {
  const today = useToday();
  const { role } = useDesk().session.actor;
  const settings = useParameters();
  const stand = useCommand(standAtMeeting);
  const record = useCommand(recordMeeting);
  const saveButton = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<'call' | 'draw'>();
  const draft = useDraft(`election-meeting:${id}`, emptyMeeting, {
    title: `竞职大会：${rows.length} 个小组`,
    where: { rail: 'groups', tab: 'elections', page: 'enter-meeting', id },
  });
  const { lines, ballots } = draft.value;
  const on = draft.value.on ?? today;
  const rules = {
    quorum: parameterAt(settings, 'election-quorum', on).value,
    majority: parameterAt(settings, 'election-majority', on).value,
  };
  const at = (phase: ReturnType<typeof phaseOf>) => rows.filter(({ election }) => phaseOf(election) === phase);
  const [toCall, open, voting] = [at('call'), at('candidates'), at('ballot')];
  const toDraw = rows.filter(mayBeDrawn);
  const standing = open.flatMap((row) => begunLines(lines[row.id]).map((line) => ({ row, line })));
  const sheets = voting.map((row) => ({ row, counted: countedSheet(row, ballots[sheetKey(row.election)], { on, rules }) }));
  const rounds = sheets.flatMap(({ row: { id: electionId, election }, counted }) =>
    counted.is === 'counted' ? [{ electionId, round: counted.round, before: election.rounds.length }] : [],
  );
  const missing = missingIn(standing, sheets);
  const nothing = standing.length === 0 && rounds.length === 0;
  const isTyped = standing.length > 0 || voting.length > 0;
  const red = isTyped ? 'save' : toDraw.length > 0 ? 'draw' : toCall.length > 0 ? 'call' : 'save';
  const leave = () => go({ rail: 'groups', tab: 'elections', page: 'meeting', id });
  const setBallots = (key: string, change: Ballots) => draft.set((now) => ({ ...now, ballots: { ...now.ballots, [key]: change } }));
  const save = async () => {
    if (missing || nothing || stand.busy || record.busy) return;
    if (standing.length > 0) {
      const written = standing.map(({ row, line: { personId = '', plan, pledge } }) => ({ electionId: row.id, personId, plan, pledge }));
      if (!(await stand.run(written, { on }))) return;
      draft.set((now) => ({ ...now, lines: {} }));
    }
    if (rounds.length > 0 && !(await record.run(rounds, on))) return;
    draft.drop();
    if (rounds.length > 0) leave();
  };
  useKeys([
    { key: 'Ctrl+S', does: '保存', run: () => void save() },
    { key: 'Escape', does: '回去', run: leave },
  ]);
  const busy = stand.busy || record.busy;
  return (
    <div className="page">
      <Head
        title="竞职大会"
        facts={[{ label: '小组', figure: `${rows.length} 个` }]}
        beside={<span className="caption">{missing}</span>}
        actions={
          <>
            <Button onClick={leave}>先放着</Button>
            {toCall.length > 0 && mayDo(role, 'open-candidates') && (
              <Button type={red === 'call' ? 'primary' : 'default'} onClick={() => setAsking('call')}>
                开始报名（{toCall.length} 个小组）
              </Button>
            )}
            {toDraw.length > 0 && mayDo(role, 'draw-speaking-order') && (
              <Button type={red === 'draw' ? 'primary' : 'default'} disabled={standing.length > 0} onClick={() => setAsking('draw')}>
                抽签（{toDraw.length} 个小组）
              </Button>
            )}
            {(open.length > 0 || voting.length > 0) && (
              <Button
                ref={saveButton}
                type={red === 'save' ? 'primary' : 'default'}
                disabled={missing !== undefined || nothing || busy}
                onClick={save}
              >
                {stand.slow || record.slow ? '正在保存' : '保存'}
              </Button>
            )}
          </>
        }
      />
      <Refusal refusal={stand.refusal ?? record.refusal} />
      <form
        className="election-meeting"
        aria-label="竞职大会"
        autoComplete="off"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => enterNext(event, () => saveButton.current?.focus())}
      >
        {open.length + voting.length > 0 ? (
          <div className="election-day">
            <DateField
              label={voting.length > 0 ? '哪天开的大会' : '哪天报的名'}
              value={on}
              onChange={(day) => draft.set((now) => ({ ...now, on: day }))}
              latest={today}
              earliest={earliestOf([...open, ...voting]) ?? today}
            />
            <p className="caption">Enter 到下一格，Ctrl S 保存，Esc 回去；没存的留作草稿。没有填的小组不记。</p>
          </div>
        ) : (
          <p className="caption">{toCall.length > 0 ? '先开始报名，再在这里记谁报了名。' : '先抽签，再在这里记到会和得票。'}</p>
        )}
        {voting.length > 0 && <AttendanceCard rows={voting} ballots={ballots} onChange={setBallots} />}
        {open.length > 0 && (
          <div className="election-posts">
            {open.map((row) => (
              <CallCard
                key={row.id}
                row={row}
                lines={lines[row.id]}
                onChange={(changed) => draft.set((now) => ({ ...now, lines: { ...now.lines, [row.id]: changed } }))}
              />
            ))}
          </div>
        )}
        {sheets.length > 0 && (
          <div className="election-posts">
            {sheets.map(({ row, counted }) => {
              const key = sheetKey(row.election);
              const sheet = { row, ballots: ballots[key], counted, rules };
              return <CountCard key={key} {...sheet} onChange={(changed) => setBallots(key, changed)} />;
            })}
          </div>
        )}
      </form>
      {asking === 'call' && <OpenCallForm rows={toCall} today={today} onClose={() => setAsking(undefined)} />}
      {asking === 'draw' && <DrawOrdersForm rows={toDraw} today={today} onClose={() => setAsking(undefined)} />}
    </div>
  );
}

/** The first post that cannot be saved as it stands. */
function missingIn(
  standing: readonly { readonly row: ElectionRow; readonly line: Parameters<typeof lineMissing>[0] }[],
  sheets: readonly { readonly row: ElectionRow; readonly counted: ReturnType<typeof countedSheet> }[],
): string | undefined {
  for (const { row, line } of standing) {
    const missing = lineMissing(line);
    if (missing) return `${row.groupName}：${missing}`;
  }
  const sheet = sheets.find(({ counted: { is } }) => is === 'incomplete' || is === 'refused');
  return sheet && `${sheet.row.groupName}：${sheet.counted.is === 'refused' ? say(sheet.counted.refusal).what : '还有数没有填'}`;
}
