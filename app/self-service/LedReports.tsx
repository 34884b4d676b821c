import { useState } from 'react';
import { handInGroupReport, writeGroupReport } from '../../src/commands/report-group.ts';
import { civilDateAt, type Month, monthOf, shiftMonth } from '../../src/domain/civil-date.ts';
import { groupReportFigures, handedInOn, reportOf } from '../../src/domain/group/report.ts';
import { FactList } from '../parts/Facts.tsx';
import { GROUP_REPORT_COUNTED, groupReportRows, monthStillRuns } from '../words/group-report.ts';
import type { LedProps } from './OwnLed.tsx';
import { OwnRefusal } from './OwnRefusal.tsx';
import { OwnText } from './OwnText.tsx';
import { useOwnAct } from './own.ts';
import { bodiesIn } from './packet.ts';

const monthWord = (month: Month): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

/** 月汇报 (F-05) of last month and this one: what is counted, and the two texts that nobody can count. */
export function LedReports(props: LedProps) {
  const month = monthOf(civilDateAt(Date.now()));
  return [shiftMonth(month, -1), month].map((one) => <LedReport key={one} {...props} month={one} />);
}

function LedReport({ month, group: { groupId }, ...props }: LedProps & { readonly month: Month }) {
  const { packet } = props;
  const report = reportOf(bodiesIn(packet, 'group-report'), groupId, month);
  const [isOpen, setIsOpen] = useState(false);
  const [difficulties, setDifficulties] = useState(report?.difficulties ?? '');
  const [nextMonth, setNextMonth] = useState(report?.nextMonth ?? '');
  const { run, busy, refusal } = useOwnAct(props);
  const group = bodiesIn(packet, 'autonomous-group').find(({ id }) => id === groupId);
  const handedIn = report && handedInOn(report);
  const word = monthWord(month);
  if (!group) return null;
  const facts = {
    activities: bodiesIn(packet, 'activity'),
    ideas: bodiesIn(packet, 'golden-idea'),
    planItems: bodiesIn(packet, 'plan-item'),
    claims: bodiesIn(packet, 'claim'),
  };
  const rows = groupReportRows(report?.figures ?? groupReportFigures(group, month, facts));
  const goesUp = group.scope === 'cross-enterprise';
  const runs = monthStillRuns(month, civilDateAt(Date.now()));
  const save = async (isHandedIn: boolean) => {
    const isSaved = await run(async (context) => {
      const written = await writeGroupReport(context, groupId, month, { difficulties, nextMonth });
      return written.ok && isHandedIn ? handInGroupReport(context, written.value.id) : written;
    });
    if (isSaved) setIsOpen(false);
  };
  return (
    <div className="own-idea own-part">
      <h4>{word}汇报</h4>
      {report?.state === 'handed-in' ? (
        <>
          <p role="status">已交出（{handedIn}），已保存在这台电脑。要改，请书记重新打开。</p>
          <FactList rows={rows} />
        </>
      ) : isOpen ? (
        <>
          <FactList rows={rows} />
          <p className="own-task-about">{GROUP_REPORT_COUNTED}</p>
          {runs && <p className="own-task-about">{runs}</p>}
          {goesUp && <p className="own-task-about">跨企业的小组，写好存着，由书记交出，报批准组建的党组织。</p>}
          <OwnText label="困难与请求" value={difficulties} onChange={setDifficulties} maxLength={500} />
          <OwnText label="下月安排" value={nextMonth} onChange={setNextMonth} maxLength={500} />
          <div className="own-objection-foot">
            {!goesUp && (
              <button type="button" className="big-button" disabled={busy} onClick={() => void save(true)} aria-label={`交出：${word}汇报`}>
                交出
              </button>
            )}
            <button type="button" className="big-button" disabled={busy} onClick={() => void save(false)}>
              存着以后再写
            </button>
            <button type="button" className="big-button" onClick={() => setIsOpen(false)}>
              不写了
            </button>
          </div>
        </>
      ) : (
        <div className="own-objection-foot">
          <button type="button" className="big-button" onClick={() => setIsOpen(true)} aria-label={`写${word}汇报`}>
            {report ? '接着写' : '写汇报'}
          </button>
        </div>
      )}
      <OwnRefusal refusal={refusal} />
    </div>
  );
}
