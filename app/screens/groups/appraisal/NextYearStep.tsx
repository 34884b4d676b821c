import type { GroupAppraisal } from '../../../../src/domain/appraisal/appraisal.ts';
import { resultOf } from '../../../../src/domain/appraisal/appraisal.ts';
import { newcomersOf } from '../../../../src/domain/appraisal/renewal.ts';
import { listHoldsFrom, nextYearsPeople } from '../../../../src/domain/appraisal/steps.ts';
import { addDays } from '../../../../src/domain/civil-date.ts';
import { type AutonomousGroup, countedParticipants, leaderOf } from '../../../../src/domain/group/group.ts';
import { parameterAt } from '../../../../src/domain/parameters.ts';
import { useToday } from '../../../live/clock.ts';
import { useParameters } from '../../../live/parameters.ts';
import { usePeople } from '../../../live/people.ts';
import { FactList } from '../../../parts/Facts.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { gradeAndStars, points } from './ScoreTable.tsx';

/** 一年一调整: who is in next year, and what follows where too few are left. */
export function NextYearStep({ appraisal, group }: { readonly appraisal: GroupAppraisal; readonly group: AutonomousGroup }) {
  const { nameOf } = usePeople();
  const settings = useParameters();
  const today = useToday();
  const least = parameterAt(settings, 'group-size-least', today);
  const staying = nextYearsPeople(group, appraisal);
  const leaving = countedParticipants(group).flatMap(({ who }) => (staying.includes(who) ? [] : [who]));
  const newcomers = newcomersOf(group, appraisal.renewals);
  const result = resultOf(appraisal);
  const leader = leaderOf(group)?.who;
  const names = (ids: readonly string[]) => ids.map((id) => nameOf(id) ?? '（已清除）').join('、') || '没有';
  const from = listHoldsFrom(appraisal, today);
  const isFew = staying.length < least.value;
  return (
    <>
      <h2>{Number(appraisal.year) + 1} 年名单</h2>
      <FactList
        rows={[
          ...(result
            ? [
                {
                  label: `${appraisal.year} 年评定`,
                  value: `${gradeAndStars(result.grade, result.stars)}（算出来 ${points(result.scored.scoreHundredths)} 分）${result.reason ? `；${result.reason}` : ''}`,
                },
              ]
            : []),
          {
            label: '继续',
            value: `${staying.length} 人：${names(staying)}${newcomers.length > 0 ? `（其中新加入 ${names(newcomers)}）` : ''}`,
          },
          { label: '不再参加', value: leaving.length > 0 ? `${leaving.length} 人：${names(leaving)}` : '没有' },
        ]}
      />
      {leader && leaving.includes(leader) && (
        <Refusal
          warning
          said={{
            what: `组长${names([leader])}不再参加，任期到${from > today ? ` ${addDays(from, -1)} ` : '今天'}为止。`,
            next: '随后竞聘或任命新的组长。',
          }}
        />
      )}
      {isFew && (
        <Refusal
          warning
          said={{
            what: `只剩 ${staying.length} 人，确认后同时提议撤销小组。`,
            rule: `${least.source}。`,
            figures: `${staying.length} 人，少于 ${least.value} 人。`,
            next: '撤销还是保留，由批准的党组织决定。',
          }}
        />
      )}
      {!isFew && result?.grade === 'fail' && (
        <Refusal warning said={{ what: '年度考评不合格，确认后同时提议撤销小组。', next: '撤销还是保留，由批准的党组织决定。' }} />
      )}
      <p className="caption">
        {from > today
          ? `确认以后，考评结果不再改；名单从 ${from} 起生效，不再参加的人参加到 ${addDays(from, -1)}。`
          : '确认以后，名单从今天起生效，考评结果不再改。'}
      </p>
    </>
  );
}
