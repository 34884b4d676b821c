import { Button } from 'antd';
import { useState } from 'react';
import { mayDo } from '../../../../src/domain/authority.ts';
import { appraisalGradeNames, reserveStateNames } from '../../../../src/domain/names.ts';
import { useDesk } from '../../../live/desk.ts';
import { FactList, NextStep } from '../../../parts/Facts.tsx';
import { PrinterOutlined } from '../../../parts/icons.tsx';
import { State } from '../../../parts/State.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { verbNames } from '../../../words/verbs.ts';
import { gradeAndStars } from '../appraisal/ScoreTable.tsx';
import { AppraiseLeaderForm, EndReserveForm, ListReserveForm, RecommendForm, WithdrawForm } from './LeaderForms.tsx';
import { allowanceText, type LeaderRow } from './leader-rows.tsx';

const forms = {
  'appraise-leader': AppraiseLeaderForm,
  'withdraw-leader-appraisal': WithdrawForm,
  'withdraw-double': WithdrawForm,
  'list-reserve': ListReserveForm,
  'recommend-reserve': RecommendForm,
  'end-reserve': EndReserveForm,
};
type ActKey = keyof typeof forms;

/** One leader's year: what it rests on, what was decided, and whether they are on the reserve list. */
export function LeaderPanel({ row }: { readonly row: LeaderRow }) {
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { appraisal, reserve, result, today, year, months, group } = row;
  const [double] = row.doubles;
  const Form = open ? forms[open] : undefined;
  const button = (key: Exclude<ActKey, 'withdraw-double'>) => (
    <Button key={key} size="small" onClick={() => setOpen(key)}>
      {verbNames[key]}
    </Button>
  );
  const others: readonly Exclude<ActKey, 'withdraw-double'>[] = [
    ...(appraisal ? (['withdraw-leader-appraisal'] as const) : []),
    ...(reserve
      ? (['recommend-reserve', 'end-reserve'] as const)
      : appraisal && appraisal.grade !== 'fail'
        ? (['list-reserve'] as const)
        : []),
  ];
  const mine = others.filter((key) => mayDo(role, key));
  const next = double
    ? {
        what: '撤回重复的考核',
        why: `另一台电脑也考核了：${appraisalGradeNames[double.grade]}，${dayWord(double.steps[0]?.on ?? '', today)}。先考核的算数，重复的不进津贴核发表。`,
      }
    : appraisal
      ? { what: '已经考核，可以印津贴核发表', why: '记错了的，撤回再考核。' }
      : {
          what: `考核 ${year} 年`,
          why: result ? '按小组年度考评提出，由书记定。' : '小组还没有年度考评；先做考评，或年末以后写明理由考核。',
        };
  return (
    <>
      <div>
        <h2 className="panel-name">{row.name}</h2>
        <p className="panel-line">
          <State
            is={appraisal ? 'done' : 'soon'}
            word={appraisal ? `${year} 年${appraisalGradeNames[appraisal.grade]}` : `${year} 年待考核`}
            soft
          />
        </p>
      </div>
      <NextStep
        what={next.what}
        why={mayDo(role, 'appraise-leader') ? next.why : '只能看：由书记考核'}
        action={
          double
            ? mayDo(role, 'withdraw-leader-appraisal') && (
                <Button size="small" onClick={() => setOpen('withdraw-double')}>
                  撤回重复的考核
                </Button>
              )
            : !appraisal && mayDo(role, 'appraise-leader') && button('appraise-leader')
        }
      >
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      </NextStep>
      <FactList
        rows={[
          { label: '小组', value: group.name },
          { label: '在任', value: `${months} 个月（整月，首尾两天都算）` },
          { label: '小组考评', value: result ? gradeAndStars(result.grade, result.stars) : '还没有' },
          ...(appraisal
            ? [
                { label: '考核', value: `${appraisalGradeNames[appraisal.grade]}，${dayWord(appraisal.steps[0]?.on ?? '', today)}` },
                {
                  label: '津贴',
                  value: `${allowanceText(row)}（岗位 ${appraisal.allowance.postFen / 100} + 奖励 ${appraisal.allowance.bonusFen / 100}）`,
                },
                ...(appraisal.steps[0]?.reason ? [{ label: '理由', value: appraisal.steps[0].reason }] : []),
              ]
            : []),
          ...(reserve
            ? [
                { label: '后备人选', value: `${reserveStateNames[reserve.state]}，${dayWord(reserve.steps.at(-1)?.on ?? '', today)}` },
                { label: '主要表现', value: reserve.deeds },
                ...(reserve.recommendation ? [{ label: '推荐给', value: reserve.recommendation.receiver }] : []),
              ]
            : []),
        ]}
      />
      <div className="said-actions">
        <Button size="small" onClick={() => go({ rail: 'groups', tab: 'groups', page: 'group', id: group.id })}>
          看小组
        </Button>
        {reserve?.state === 'recommended' && (
          <Button
            size="small"
            icon={<PrinterOutlined />}
            onClick={() => go({ rail: 'groups', tab: 'groups', page: 'leader-print', id: `letter:${reserve.id}:${year}` })}
          >
            推荐信
          </Button>
        )}
      </div>
      {Form && <Form row={open === 'withdraw-double' ? { ...row, appraisal: double } : row} onClose={() => setOpen(undefined)} />}
    </>
  );
}
