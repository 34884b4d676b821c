import type { LedgerFacts, Profile } from '../../../electron/contract.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import type { OpenMatter, TodayFacts, WaitingMatter } from '../../../src/domain/matters/matter.ts';
import { roleNames } from '../../../src/domain/names.ts';
import { isMember, isPresent } from '../../../src/domain/person.ts';
import type { Matter, Waiting } from '../../../src/domain/today.ts';
import type { HandoverLine } from '../../../src/exchange/fill/handover.ts';
import { sayMatter, sayWaiting } from '../../words/matters.ts';
import { dateTime } from '../../words/said.ts';

export type HandedOver = {
  readonly facts: TodayFacts;
  readonly areas: number;
  readonly honours: number;
  readonly drafts: number;
  readonly ledger: LedgerFacts;
  readonly profiles: readonly Profile[];
  readonly matters: readonly OpenMatter<Matter>[];
  readonly waiting: readonly WaitingMatter<Waiting>[];
  readonly today: CivilDate;
};

/** F-58 by its four kinds: ledgers, seal, accounts, what is not done yet. */
export const handoverLines = (handed: HandedOver): readonly HandoverLine[] => [
  ...ledgers(handed),
  { kind: '印章', content: '党支部印章　　枚，放在　　　　　　（当面点清，手写）' },
  ...accounts(handed),
  ...notDone(handed),
];

function ledgers({ facts, areas, honours, ledger }: HandedOver): readonly HandoverLine[] {
  const here = facts.people.filter(isPresent);
  const gone = facts.people.length - here.length;
  const { lastBackup } = ledger;
  return [
    {
      kind: '台账',
      content: `名册：在册 ${here.length} 人，其中党员 ${here.filter(isMember).length} 人${gone > 0 ? `；已离开、转出的 ${gone} 人` : ''}`,
    },
    {
      kind: '台账',
      content: `先锋岗 ${facts.posts.length} 个，责任区 ${areas} 片，“双岗双号” ${honours} 个，承诺 ${facts.pledges.length} 份`,
    },
    { kind: '台账', content: `积分 ${facts.pointsLines.length} 笔，金点子 ${facts.ideas.length} 条，月报 ${facts.reports.length} 份` },
    { kind: '台账', content: `电子台账：放在 ${ledger.folderLabel}，共 ${ledger.entries} 条` },
    {
      kind: '备份',
      content: lastBackup ? `最近一份：${dateTime(lastBackup.at)}，${lastBackup.label}，${lastBackup.entries} 条` : '还没有备份',
    },
  ];
}

function accounts({ profiles }: HandedOver): readonly HandoverLine[] {
  const others = profiles.filter(({ role }) => role !== 'secretary').map(({ role, name }) => `${roleNames[role]} ${name}`);
  return [
    { kind: '账号', content: '书记：移交人的密码作废，接任书记用自己定的密码' },
    { kind: '账号', content: others.length > 0 ? `其他能开锁的人：${others.join('、')}，密码照旧` : '没有其他能开锁的人' },
    { kind: '账号', content: '恢复码：换发新的，由接任书记收存；旧恢复码只能打开旧备份，随旧备份移交' },
  ];
}

function notDone({ matters, waiting, drafts, today }: HandedOver): readonly HandoverLine[] {
  const open = matters.map(({ matter, dueOn }) => ({ kind: '未办事项', content: `${sayMatter(matter, today).what}，${dueOn} 到期` }));
  const others = waiting.map((one) => {
    const { what, who } = sayWaiting(one.matter as Waiting, today);
    return { kind: '等别人', content: `${what}：${who}，${one.since} 起` };
  });
  const begun = drafts === 0 ? [] : [{ kind: '未办事项', content: `没写完的草稿 ${drafts} 份` }];
  const all = [...open, ...begun, ...others];
  return all.length > 0 ? all : [{ kind: '未办事项', content: '没有' }];
}
