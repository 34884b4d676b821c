import { isStanding, leaderOf } from '../../../src/domain/group/group.ts';
import { planStateNames } from '../../../src/domain/names.ts';
import type { GroupPlan } from '../../../src/domain/plan/plan.ts';
import { Card } from '../../parts/Card.tsx';
import { State } from '../../parts/State.tsx';
import { dayWord } from '../../words/dates.ts';
import type { GroupRow } from './group-rows.tsx';
import { useGroupYear } from './plan/use-tasks.ts';

type Gate = { readonly key: string; readonly word: string; readonly passed: boolean; readonly who?: string; readonly when?: string };

/** 三道关口: set-up, leader, and this year's plan. */
function gatesOf({ group, leader, today }: GroupRow, plan: GroupPlan | undefined): readonly Gate[] {
  const { approval } = group;
  const term = leaderOf(group) ?? group.leaders.at(-1);
  return [
    {
      key: 'approval',
      word: '组建批准',
      passed: approval !== undefined,
      ...(approval && { who: approval.organisation, when: `${dayWord(approval.on, today)}　${approval.number}` }),
    },
    ...(group.scope === 'cross-enterprise'
      ? [
          {
            key: 'filing',
            word: '企业备案',
            passed: group.filing !== undefined,
            ...(group.filing && { who: '发起人所在企业党组织', when: `${dayWord(group.filing.on, today)}　${group.filing.number}` }),
          },
        ]
      : []),
    {
      key: 'leader',
      word: '组长聘任',
      passed: term !== undefined && !term.endedOn,
      ...(term && {
        who: term.endedOn ? '组长空缺' : `${leader}，${term.organisation}聘任`,
        when: `${dayWord(term.from, today)}　${term.number}${term.until ? `　聘期至 ${dayWord(term.until, today)}` : ''}`,
      }),
    },
    {
      key: 'plan',
      word: '计划审核',
      passed: plan?.review !== undefined,
      ...(plan && {
        who: plan.review ? `${plan.year} 年，${plan.review.organisation}` : `${plan.year} 年${planStateNames[plan.state]}`,
        ...(plan.review && { when: `${dayWord(plan.review.on, today)}　${plan.review.number}` }),
      }),
    },
  ];
}

export function Gates({ row }: { readonly row: GroupRow }) {
  const plan = useGroupYear(row.id, row.today.slice(0, 4))?.plan;
  return (
    <Card title="关口">
      <ul className="group-gates">
        {gatesOf(row, plan).map(({ key, word, passed, who, when }) => (
          <li key={key}>
            <State is={passed ? 'done' : isStanding(row.group) || key === 'approval' ? 'waiting' : 'ahead'} word={word} />
            <div>
              <p>{who ?? '还没有'}</p>
              {when && <p className="caption">{when}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
