import { amountText } from '../../amount-text.ts';
import type { Pledge, PledgeResult, PledgeState } from '../../pledge.ts';
import type { Post, PostState } from '../../post.ts';
import { countOf, isIn, phrases, type ReportLine, type ReportPeriod } from '../line.ts';

const held: readonly PostState[] = ['named', 'on-duty', 'continued', 'restored'];
const promised: readonly PledgeState[] = ['reviewed', 'published', 'performing', 'self-reviewed', 'evaluated', 'archived'];

/** The state on the period's last day: the last step until then, or the present one where an old ledger brought no steps. */
const stateThen = <S extends string>(
  record: { readonly state: S; readonly steps: readonly { readonly to: S; readonly on: string }[] },
  { to }: ReportPeriod,
): S | undefined => (record.steps.length === 0 ? record.state : record.steps.findLast((step) => step.on <= to)?.to);
const reached = <S extends string>(
  record: { readonly steps: readonly { readonly to: S; readonly on: string }[] },
  state: S,
  period: ReportPeriod,
): boolean => record.steps.some((step) => step.to === state && isIn(period, step.on));

const evaluatedAs = (pledges: readonly Pledge[], period: ReportPeriod, result: PledgeResult): readonly Pledge[] =>
  pledges.filter((pledge) => pledge.evaluation?.result === result && isIn(period, pledge.evaluation.on));

export const postsLine: ReportLine = {
  line: 6,
  title: '先锋岗与承诺',
  kept: 'records',
  paperFigures: [],
  figures: ({ posts, pledges }, period) => {
    const span = `${period.from} 至 ${period.to}`;
    const post = (key: string, title: string, rule: string, of: readonly Post[]) =>
      countOf({ key, title, rule, unit: '个' }, 'pioneer-post', of);
    const pledge = (key: string, title: string, rule: string, of: readonly Pledge[]) =>
      countOf({ key, title, rule, unit: '份' }, 'pledge', of);
    const standing = posts.filter((it) => {
      const state = stateThen(it, period);
      return state !== undefined && held.includes(state) && it.nominatedOn <= period.to;
    });
    const inForce = pledges.filter((it) => {
      const state = stateThen(it, period);
      return state !== undefined && promised.includes(state) && it.from <= period.to && period.to <= it.until;
    });
    return [
      post('posts', '先锋岗', `${period.to} 已命名、在岗、续岗、恢复的先锋岗`, standing),
      post(
        'named',
        '新命名',
        `${span} 命名的先锋岗`,
        posts.filter((it) => reached(it, 'named', period)),
      ),
      post(
        'revoked',
        '撤销命名',
        `${span} 撤销命名的先锋岗`,
        posts.filter((it) => reached(it, 'revoked', period)),
      ),
      pledge('pledges', '承诺', `${period.to} 在承诺期内、已经审诺的承诺书`, inForce),
      pledge(
        'evaluated',
        '评诺',
        `${span} 评诺的承诺书`,
        pledges.filter((it) => isIn(period, it.evaluation?.on)),
      ),
      pledge('fulfilled', '兑现', `${span} 评为兑现的`, evaluatedAs(pledges, period, 'fulfilled')),
      pledge('partly', '部分兑现', `${span} 评为部分兑现的`, evaluatedAs(pledges, period, 'partly')),
      pledge('unmet', '未兑现', `${span} 评为未兑现的`, evaluatedAs(pledges, period, 'not')),
      pledge('exempt', '免评', `${span} 因客观原因免评的`, evaluatedAs(pledges, period, 'exempt')),
    ];
  },
  text: (amounts) => {
    const some = (title: string, key: string) => {
      const amount = amounts(key);
      return amount.is === 'none' || (amount.is === 'count' && amount.value === 0) ? undefined : `${title} ${amountText(amount)}`;
    };
    const results = ['fulfilled', 'partly', 'unmet', 'exempt'].flatMap(
      (key, at) => some(['兑现', '部分兑现', '未兑现', '免评'][at]!, key) ?? [],
    );
    const evaluated = some('评诺', 'evaluated');
    return phrases(
      `先锋岗 ${amountText(amounts('posts'))}`,
      some('新命名', 'named'),
      some('撤销命名', 'revoked'),
      `承诺 ${amountText(amounts('pledges'))}`,
      evaluated && (results.length > 0 ? `${evaluated}（${results.join('、')}）` : evaluated),
    );
  },
  compared: ['posts', 'pledges'],
  // Grades of pledges are appraisals of persons: a few of them would name somebody.
  sensitive: { cells: ['fulfilled', 'partly', 'unmet', 'exempt'], total: 'evaluated' },
};
