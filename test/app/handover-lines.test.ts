import { expect, test } from 'vitest';
import { type HandedOver, handoverLines } from '../../app/screens/settings/handover-lines.ts';
import { openMatters } from '../../src/domain/today.ts';
import { aPerson } from '../helpers/people.ts';
import { todayFacts } from '../helpers/today.ts';

const today = '2026-11-21';
const facts = todayFacts({
  slipsInBox: 2,
  people: [aPerson(), aPerson({ id: 'p2', presence: 'left', presenceOn: '2026-10-01' }), aPerson({ id: 'p3', standing: 'employee' })],
  receiver: '云岭工业园党委',
});
const ledger = { entries: 412, documents: 60, bytes: 1, folderLabel: '文档/先锋台账', freeBytes: 1, incarnation: 1 };
const secretary = { id: 'a', role: 'secretary', name: '林若兰', createdAt: '2026-11-21T01:00:00Z' } as const;
const handed = (change: Partial<HandedOver> = {}): HandedOver => ({
  facts,
  areas: 1,
  honours: 0,
  drafts: 1,
  ledger,
  profiles: [secretary],
  matters: openMatters(facts, today),
  waiting: [],
  today,
  ...change,
});
const texts = (change?: Partial<HandedOver>) => handoverLines(handed(change)).map(({ kind, content }) => `${kind} ${content}`);

test('the list counts who is here apart from who left, and says where the ledger and its backup lie', () => {
  const list = texts();
  expect(list).toContain('台账 名册：在册 2 人，其中党员 1 人；已离开、转出的 1 人');
  expect(list).toContain('台账 电子台账：放在 文档/先锋台账，共 412 条');
  expect(list).toContain('备份 还没有备份');
});

test('who else can unlock is named; nobody else is said as such', () => {
  expect(texts()).toContain('账号 没有其他能开锁的人');
  const deputy = { ...secretary, id: 'b', role: 'deputy', name: '何秀兰' } as const;
  expect(texts({ profiles: [secretary, deputy] })).toContain('账号 其他能开锁的人：副书记 何秀兰，密码照旧');
});

test('what is open, begun or with others stands on it; nothing of it is said as nothing', () => {
  expect(texts()).toContain('未办事项 投递箱里有 2 份，2026-11-21 到期');
  expect(texts()).toContain('未办事项 没写完的草稿 1 份');
  expect(texts({ matters: [], drafts: 0 }).at(-1)).toBe('未办事项 没有');
});
