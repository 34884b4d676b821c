import { Button } from 'antd';
import { useState } from 'react';
import { handInGroupReport, reopenGroupReport, writeGroupReport } from '../../../../src/commands/report-group.ts';
import { mayDo } from '../../../../src/domain/authority.ts';
import { shiftMonth } from '../../../../src/domain/civil-date.ts';
import { countedIn, type GroupReport, groupReportFigures, handedInOn } from '../../../../src/domain/group/report.ts';
import { groupReportAnswer } from '../../../../src/domain/group/report-up.ts';
import { useKeys } from '../../../keys.ts';
import { bodies } from '../../../live/bodies.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useDesk } from '../../../live/desk.ts';
import { useDocs } from '../../../live/documents.ts';
import { useDraft } from '../../../live/draft.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { Card } from '../../../parts/Card.tsx';
import { FactList, NextStep } from '../../../parts/Facts.tsx';
import { LongTextField } from '../../../parts/fields.tsx';
import { Head } from '../../../parts/Head.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { OnlyRead } from '../../../parts/OnlyRead.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { State } from '../../../parts/State.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { GROUP_REPORT_COUNTED, GROUP_REPORT_UP, groupReportRows, monthStillRuns } from '../../../words/group-report.ts';
import { useStepNote } from '../../posts/acts/act-form.ts';
import './reports.css';
import { useGroupReport } from './use-group-report.ts';

/** 月汇报 of one group (`<group>:<month>`): the counted month, and the two texts that nobody can count. */
export default function GroupReportPage({ id }: { readonly id: string }) {
  const [groupId = '', month = ''] = id.split(':');
  return <Month key={id} groupId={groupId} month={month} />;
}

const monthWord = (month: string): string => `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月`;

function Month({ groupId, month }: { readonly groupId: string; readonly month: string }) {
  const today = useToday();
  const { role } = useDesk().session.actor;
  const read = useGroupReport(groupId, month);
  const report = read?.report;
  const where = { rail: 'groups', tab: 'groups', page: 'report', id: `${groupId}:${month}` };
  const title = `月汇报：${read?.group.name ?? ''}，${monthWord(month)}`;
  const recorded = { difficulties: report?.difficulties ?? '', nextMonth: report?.nextMonth ?? '' };
  const draft = useDraft(`group-report:${groupId}:${month}`, recorded, { title, where });
  const answers = useDocs('answer');
  const write = useCommand(writeGroupReport);
  const handIn = useCommand(handInGroupReport);
  const [reopening, setReopening] = useState(false);
  const back = () => go({ rail: 'groups', tab: 'groups', page: 'group', id: groupId });
  const to = (by: number) => go({ ...where, id: `${groupId}:${shiftMonth(month, by)}` });
  const isHandedIn = report?.state === 'handed-in';
  const mayWrite = mayDo(role, 'write-group-report') && !isHandedIn;
  const save = async (): Promise<GroupReport | undefined> => {
    const saved = await write.run(groupId, month, draft.value);
    if (saved) draft.drop();
    return saved;
  };
  const saveAndHandIn = async () => {
    const saved = await save();
    if (saved) await handIn.run(saved.id);
  };
  useKeys([
    { key: 'Escape', does: '回到小组', run: back },
    { key: 'Ctrl+S', does: '保存', run: () => (mayWrite ? void save() : false) },
  ]);
  if (!read) return null;
  const { group, facts } = read;
  const { held, done, going } = countedIn(group, month, facts);
  const figures = report?.figures ?? groupReportFigures(group, month, facts);
  const on = report && handedInOn(report);
  const answer = report && groupReportAnswer(report, bodies(answers ?? []));
  const goesUp = group.scope === 'cross-enterprise';
  const runs = monthStillRuns(month, today);
  return (
    <div className="page">
      <Head
        title="小组月汇报"
        beside={
          <span className="period">
            <Button type="text" size="small" aria-label="上个月" onClick={() => to(-1)}>
              ‹
            </Button>
            {monthWord(month)}
            <Button type="text" size="small" aria-label="下个月" disabled={month >= today.slice(0, 7)} onClick={() => to(1)}>
              ›
            </Button>
          </span>
        }
        facts={[{ label: group.name }]}
        actions={
          <>
            <Button
              icon={<PrinterOutlined />}
              onClick={() => go({ rail: 'groups', tab: 'groups', page: 'print-report', id: `${groupId}:${month}` })}
            >
              打印（F-05）
            </Button>
            <Button onClick={back}>回到小组</Button>
            {isHandedIn && mayDo(role, 'reopen-group-report') && <Button onClick={() => setReopening(true)}>重开月汇报</Button>}
            {mayWrite && (
              <Button type="primary" disabled={write.busy || handIn.busy} onClick={saveAndHandIn}>
                交出
              </Button>
            )}
          </>
        }
      />
      {answer?.verdict === 'returned' && (
        <NextStep what="重开，照退回的意见改了再交出" why={`${answer.issuer}退回：${answer.opinion ?? ''}`} />
      )}
      <div className="group-report">
        <Card
          title="这个月做了什么"
          side={<State is={isHandedIn ? 'done' : 'draft'} word={on ? `${dayWord(on, today)} 交出` : '没有交出'} />}
        >
          <FactList
            rows={[
              ...groupReportRows(figures),
              ...(answer?.verdict === 'accepted'
                ? [{ label: '上级', value: `${answer.issuer}收下了，登记号 ${answer.registerNumber ?? ''}` }]
                : []),
            ]}
          />
          <ul className="group-report-records">
            {held.map(({ id, heldOn, title: word }) => (
              <li key={id}>
                <span className="caption">{dayWord(heldOn, today)}</span>
                <button type="button" className="link" onClick={() => go({ rail: 'activities', tab: 'records', page: 'activity', id })}>
                  {word}
                </button>
              </li>
            ))}
            {[...done, ...going].map(({ item }) => (
              <li key={item.id}>
                <span className="caption">{item.acceptance ? '完成' : '在办'}</span>
                <span>{item.title}</span>
              </li>
            ))}
          </ul>
          <p className="caption">{GROUP_REPORT_COUNTED}</p>
          {mayWrite && runs && <p className="caption tone-soon">{runs}</p>}
          {goesUp && <p className="caption">{GROUP_REPORT_UP}</p>}
        </Card>
        <Card title="要说的">
          {mayWrite ? (
            <>
              <LongTextField
                label="困难与请求"
                hint="可不填"
                value={draft.value.difficulties}
                onChange={(difficulties) => draft.set((before) => ({ ...before, difficulties }))}
                maxLength={500}
                rows={4}
              />
              <LongTextField
                label="下月安排"
                hint="可不填"
                value={draft.value.nextMonth}
                onChange={(nextMonth) => draft.set((before) => ({ ...before, nextMonth }))}
                maxLength={500}
                rows={4}
              />
              <Refusal refusal={write.refusal ?? handIn.refusal} />
              <div className="form-foot">
                <Button disabled={write.busy} onClick={() => void save()}>
                  {write.slow ? '正在保存' : '保存'}
                </Button>
              </div>
            </>
          ) : (
            <>
              <FactList
                rows={[
                  { label: '困难与请求', value: recorded.difficulties || '没有写' },
                  { label: '下月安排', value: recorded.nextMonth || '没有写' },
                ]}
              />
              {!isHandedIn && <OnlyRead by="书记、副书记或组织委员" />}
            </>
          )}
        </Card>
      </div>
      {reopening && report && <ReopenForm report={report} onClose={() => setReopening(false)} />}
    </div>
  );
}

function ReopenForm({ report, onClose }: { readonly report: GroupReport; readonly onClose: () => void }) {
  const act = useCommand(reopenGroupReport);
  const step = useStepNote(useToday());
  const save = async () => {
    if (await act.run(report.id, step.note)) onClose();
  };
  return (
    <ActDialog
      title={`重开月汇报：${monthWord(report.month)}`}
      verb="重开月汇报"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={step.text ? undefined : '还没有写理由'}
    >
      <p>重开以后可以改，再交出时重新数；报给批准组建的党组织的，还没有收的撤回来。</p>
      <LongTextField label="理由" value={step.reason} onChange={step.setReason} maxLength={500} rows={2} />
    </ActDialog>
  );
}
