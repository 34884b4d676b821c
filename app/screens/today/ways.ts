import type { OpenMatter } from '../../../src/domain/matters/matter.ts';
import type { Matter, Waiting } from '../../../src/domain/today.ts';
import type { Going } from '../../where.ts';

type Ways<Code extends string> = Readonly<Record<Code, (recordId: string) => Going>>;

const idea = (id: string): Going => ({ rail: 'pioneer', tab: 'ideas', page: 'idea', id });
const slips = (): Going => ({ rail: 'inbox', tab: 'waiting' });

/** Where a row of 今日 is dealt with. A row without a way does not compile. */
const ways: Ways<Matter['code'] | Waiting['code']> = {
  'decide-idea': idea,
  'answer-idea': idea,
  'verify-idea': idea,
  'idea-verification': idea,
  'open-slips': slips,
  'sort-slips': slips,
  'hand-in-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'hand-over-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'mend-report': () => ({ rail: 'reports', tab: 'monthly' }),
  'report-answer': () => ({ rail: 'reports', tab: 'monthly' }),
};

/** A report's row leads to its month, every other one to its record. */
export function wayOf({ matter, recordId }: Pick<OpenMatter<Matter | Waiting>, 'matter' | 'recordId'>): Going {
  if ('month' in matter) return { rail: 'reports', tab: 'monthly', page: 'month', id: matter.month };
  return ways[matter.code](recordId ?? '');
}
