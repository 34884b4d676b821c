import { useMemo } from 'react';
import { amountText, moneyText, yuanText } from '../../../src/domain/amount-text.ts';
import { netBenefitFen } from '../../../src/domain/idea/benefit.ts';
import { fullNumber } from '../../../src/domain/idea/number.ts';
import { averageScore } from '../../../src/domain/idea/review.ts';
import type { Benefit, Idea, IdeaState } from '../../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../../src/domain/names/idea.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { FactList, type Step } from '../../parts/Facts.tsx';
import { Why } from '../../parts/Why.tsx';
import { go } from '../../where.ts';
import { dayWord } from '../../words/dates.ts';
import { payerNames } from './acts/RewardForms.tsx';
import type { IdeaRow } from './idea-rows.tsx';

const stages: readonly { readonly key: string; readonly word: string; readonly from: readonly IdeaState[] }[] = [
  { key: 'hand-in', word: '提出', from: ['draft', 'submitted', 'returned-incomplete'] },
  { key: 'review', word: '评审', from: ['under-review'] },
  { key: 'adopt', word: '采纳', from: ['adopted', 'adopted-trial', 'deferred', 'declined'] },
  { key: 'implement', word: '实施', from: ['implementing', 'implemented'] },
  { key: 'verify', word: '验证', from: ['verifying', 'not-effective'] },
  { key: 'reward', word: '奖励', from: ['verified', 'reward-proposed'] },
];
const finished: readonly IdeaState[] = ['rewarded', 'closed', 'promoted'];

/** Six stages; where the idea stands now is marked, what ended early stays where it ended. */
export function stagesOf({ state }: Idea): readonly Step[] {
  const now = finished.includes(state) ? stages.length : stages.findIndex(({ from }) => from.includes(state));
  return stages.map(({ key, word }, index) => ({ key, word, at: index < now ? 'done' : index === now ? 'now' : 'ahead' }));
}

/** Forecast beside what was measured; the forecast was frozen with the adoption. */
export function BenefitTable({ idea }: { readonly idea: Idea }) {
  const { forecast, actual } = idea;
  if (!forecast && !actual) return null;
  const months = actual?.measuredMonths ?? 12;
  return (
    <div>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">项目</span>
            </th>
            <th scope="col">采纳时预计</th>
            <th scope="col">验证实际{actual ? `（${months} 个月）` : ''}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>量 × 成本差</td>
            <td>{product(forecast)}</td>
            <td>{actual ? product(actual) : '待填'}</td>
          </tr>
          <tr>
            <td>一次性投入</td>
            <td>{forecast ? `${yuanText(0 - forecast.oneOffFen)} 元` : '—'}</td>
            <td>{actual ? `${yuanText(0 - actual.oneOffFen)} 元` : '待填'}</td>
          </tr>
          <tr className="sum">
            <td>
              年净效益{' '}
              <Why
                rule="（原成本 − 改后成本）× 年量 − 一次性投入；验证的先折成全年"
                source="金点子效益办法（本单位自定）"
                {...(actual
                  ? {
                      formula: `${product(actual)} × 12 ÷ ${months} − ${yuanText(actual.oneOffFen)} 元 ＝ ${moneyText(netBenefitFen(actual, months))}`,
                    }
                  : {})}
              />
            </td>
            <td>{forecast ? moneyText(netBenefitFen(forecast)) : '—'}</td>
            <td>{actual ? moneyText(netBenefitFen(actual, months)) : '—'}</td>
          </tr>
        </tbody>
      </table>
      {forecast && <p className="caption">预计数在采纳时锁定，以后不改；差额按验证数算。</p>}
    </div>
  );
}
const product = (benefit: Benefit | undefined): string =>
  benefit ? `${benefit.volumeMilli / 1000} ${benefit.unit} × ${yuanText(benefit.costBeforeFen - benefit.costAfterFen)} 元` : '—';

export function IdeaFacts({ row, full = false }: { readonly row: IdeaRow; readonly full?: boolean }) {
  const people = usePeople();
  const { idea, proposers, today } = row;
  const { sum, scorers } = averageScore(idea);
  const { into, merged, slip } = useRelated(idea);
  const team = [idea.leadId, ...(idea.teamIds ?? [])].filter((id) => id !== undefined);
  return (
    <FactList
      rows={[
        { label: '建议人', value: whoText(row, people.byId) ?? proposers },
        { label: '提出', value: [dayWord(idea.proposedOn, today), idea.occasion].filter(Boolean).join('，') },
        { label: '类别', value: full ? ideaCategoryNames[idea.category] : undefined },
        { label: '现状', value: idea.situation },
        { label: '措施', value: idea.measure },
        { label: '预期效果', value: idea.effect },
        {
          label: '评审',
          value: scorers ? `${scorers} 人，平均 ${amountText({ is: 'average', part: sum, whole: scorers, unit: '分' })}` : undefined,
        },
        { label: '实施', value: team.length ? team.map((id) => people.nameOf(id) ?? '（已清除）').join('、') : undefined },
        {
          label: '奖励',
          value:
            idea.reward &&
            `${payerNames[idea.reward.payer]} ${moneyText(idea.reward.fen)}，${idea.reward.method === 'table' ? `第 ${idea.reward.grade} 等` : `按 ${idea.reward.rate}`}`,
        },
        { label: '推广', value: idea.promotedTo?.join('、') },
        { label: '并入', value: into && <OtherIdea {...into} /> },
        { label: '并进来的', value: merged.length > 0 ? merged.map((one) => <OtherIdea key={one.id} {...one} />) : undefined },
        { label: '投递单', value: slip && `编号 ${slip.number}` },
      ]}
    />
  );
}

const OtherIdea = (idea: Pick<Idea, 'id' | 'number' | 'proposedOn' | 'title'>) => (
  <button type="button" className="link" onClick={() => go({ rail: 'pioneer', tab: 'ideas', page: 'idea', id: idea.id })}>
    {fullNumber(idea)} {idea.title}
  </button>
);

/** Where a duplicate went, which ones came in, and the slip whose writer noted down its number. */
function useRelated({ id, mergedInto }: Idea) {
  const ideas = useDocs('golden-idea');
  const slips = useDocs('drop-box-slip');
  return useMemo(
    () => ({
      into: mergedInto ? ideas?.find((one) => one.id === mergedInto)?.body : undefined,
      merged: ideas?.flatMap(({ body }) => (body.mergedInto === id && body.state === 'merged' ? [body] : [])) ?? [],
      slip: slips?.find(({ body }) => body.ideaId === id)?.body,
    }),
    [ideas, slips, id, mergedInto],
  );
}

/** Name, department and standing of one proposer; several are named only. */
function whoText({ idea }: IdeaRow, byId: ReturnType<typeof usePeople>['byId']): string | undefined {
  const person = idea.proposerIds.length === 1 ? byId.get(idea.proposerIds[0]!) : undefined;
  return person && [person.name, person.department, person.jobTitle].filter(Boolean).join('　');
}
