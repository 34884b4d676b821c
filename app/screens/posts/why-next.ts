import { daysBetween } from '../../../src/domain/civil-date.ts';
import { parameterAt, type RuleSetting } from '../../../src/domain/parameters.ts';
import { workingDaysAfter } from '../../../src/domain/working-days.ts';
import { dayWord } from '../../words/dates.ts';
import { openObjections, type PostRow } from './post-rows.tsx';

/** The rule behind the next step with this post's numbers. */
export function whyNext(row: PostRow, parameters: readonly RuleSetting[]): string | undefined {
  const { post, today } = row;
  if (post.state === 'nominated')
    return `${post.standards.length} 条标准；${row.holder === '未定' ? '还没有定党员' : `推荐${row.holder}`}。`;
  if (post.state === 'branch-reviewed') {
    const days = parameterAt(parameters, 'publicity-working-days', today);
    const { until } = workingDaysAfter(today, days.value, parameterAt(parameters, 'holidays', today).value);
    return `公示 ${days.value} 个工作日（${days.source}）：今天公示，到 ${dayWord(until, today)} 止。`;
  }
  if (post.state === 'publicity' && post.publicity) return publicityWhy(row);
  if (post.state === 'named' && post.namedOn) return `${dayWord(post.namedOn, today)} 命名，已过 ${daysBetween(post.namedOn, today)} 天。`;
  if (row.reviewDue) return reviewWhy(row);
  if (post.state === 'suspended') {
    const since = post.steps.findLast(({ to }) => to === 'suspended');
    return since && `${dayWord(since.on, today)} 起暂停${since.reason ? `：${since.reason}` : ''}。`;
  }
  return undefined;
}

function publicityWhy({ post, today }: PostRow): string {
  const { from, until, workingDays, checked } = post.publicity!;
  const open = openObjections(post);
  if (open[0]) return `异议 ${open.length} 条，最早 ${dayWord(open[0].on, today)}；处理完才能命名。公示到 ${dayWord(until, today)} 止。`;
  const left = daysBetween(today, until);
  const limit = left >= 0 ? `还有 ${left} 天，期满次日起可以命名` : '已期满';
  return `${dayWord(from, today)} 起 ${workingDays} 个工作日，到 ${dayWord(until, today)} 止，${limit}。${checked ? '' : '节假日表没有覆盖到，请核对截止日。'}`;
}

function reviewWhy({ post, reviewDue, reviewMonths, today }: PostRow): string {
  const last = post.reviews.at(-1)?.on;
  const since = last ? `上次 ${dayWord(last, today)}` : `${dayWord(post.onDutyOn ?? today, today)} 授牌`;
  const left = daysBetween(today, reviewDue!);
  const limit = left < 0 ? `已逾期 ${-left} 天` : left === 0 ? '今天到期' : `还有 ${left} 天`;
  return `每 ${reviewMonths} 个月考评一次：${since}，到期 ${dayWord(reviewDue!, today)}，${limit}。`;
}
