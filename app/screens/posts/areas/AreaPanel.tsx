import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../../src/domain/authority.ts';
import { areaCategoryNames } from '../../../../src/domain/names.ts';
import { useDesk } from '../../../live/desk.ts';
import { FactList, NextStep } from '../../../parts/Facts.tsx';
import { HowFar } from '../../../parts/HowFar.tsx';
import { OnlyRead } from '../../../parts/OnlyRead.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { dateTime } from '../../../words/said.ts';
import { CorrectAreaForm, EndAreaForm } from './AreaForm.tsx';
import { type AreaRow, AreaStateMark } from './area-rows.tsx';

/** The box 下一步 of an area: who and what is missing, else what may be changed. */
export function AreaActs({ row }: { readonly row: AreaRow }) {
  const [open, setOpen] = useState<'correct' | 'end'>();
  const { role } = useDesk().session.actor;
  const { area } = row;
  if (!mayDo(role, 'correct-area')) return <OnlyRead by="宣传委员或书记" />;
  if (area.state === 'ended') return null;
  const missing = [
    area.memberIds.length === 0 && '党员',
    !area.leadId && area.memberIds.length > 0 && '负责人',
    area.duties.length === 0 && '管什么',
  ].filter(Boolean);
  return (
    <>
      <NextStep
        what={missing.length > 0 ? `补上${missing.join('、')}` : '人和分工变了就更正'}
        why={missing.length > 0 ? '责任区要有人、有分工，才好检查。' : `${row.members.length} 名党员，${area.duties.length} 条分工。`}
        action={
          <Button size="small" onClick={() => setOpen('correct')}>
            更正责任区
          </Button>
        }
      >
        <div className="said-actions">
          <Button size="small" onClick={() => setOpen('end')}>
            结束责任区
          </Button>
        </div>
      </NextStep>
      {open === 'correct' && <CorrectAreaForm row={row} onClose={() => setOpen(undefined)} />}
      {open === 'end' && <EndAreaForm row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}

export function AreaFacts({ row }: { readonly row: AreaRow }) {
  const { area, lead, members, posts, today } = row;
  return (
    <FactList
      rows={[
        { label: '类别', value: areaCategoryNames[area.category] },
        { label: '负责人', value: lead ?? '未定' },
        { label: '党员', value: members.join('、') },
        { label: '位置', value: area.place },
        {
          label: '管什么',
          value: area.duties.length > 0 && (
            <ol className="post-standards">
              {area.duties.map((duty) => (
                <li key={duty}>{duty}</li>
              ))}
            </ol>
          ),
        },
        {
          label: '先锋岗',
          value: posts.length > 0 && (
            <ul>
              {posts.map(({ id, name }) => (
                <li key={id}>
                  <button type="button" className="link" onClick={() => go({ rail: 'pioneer', tab: 'posts', page: 'post', id })}>
                    {name}
                  </button>
                </li>
              ))}
            </ul>
          ),
        },
        { label: '起止', value: `${dayWord(area.since, today)} 起${area.endedOn ? `，${dayWord(area.endedOn, today)} 止` : ''}` },
      ].map(({ label, value }) => ({ label, value: value === false ? undefined : value }))}
    />
  );
}

/** The chosen area beside the list. */
export function AreaPanel({ row }: { readonly row: AreaRow }) {
  const saved = dateTime(row.savedAt);
  return (
    <>
      <div>
        <h2 className="panel-name">{row.area.name}</h2>
        <p className="panel-line">
          <AreaStateMark row={row} soft />
          <HowFar id={row.id} savedAt={row.savedAt} day={dayWord(saved, row.today)} />
        </p>
      </div>
      <AreaActs row={row} />
      <AreaFacts row={row} />
    </>
  );
}
