import { HOLIDAYS } from '../../src/domain/holidays.ts';
import type { Pledge } from '../../src/domain/pledge.ts';
import type { Post } from '../../src/domain/post.ts';

export const holidays = HOLIDAYS;

export const aPost = (change: Partial<Post> = {}): Post => ({
  v: 1,
  id: 'post-1',
  name: '浆纱机台',
  place: '准备车间',
  holderId: 'person-1',
  state: 'nominated',
  standards: ['交接班前点检设备', '带一名徒工'],
  nominatedOn: '2026-09-01',
  objections: [],
  reviews: [],
  steps: [],
  ...change,
});

export const aPledge = (change: Partial<Pledge> = {}): Pledge => ({
  v: 1,
  id: 'pledge-1',
  personId: 'person-1',
  from: '2026-01-01',
  until: '2026-12-31',
  items: [{ text: '每季度讲一次安全操作' }, { text: '带出两名徒工' }],
  state: 'draft',
  steps: [],
  ...change,
});
