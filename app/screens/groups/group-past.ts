import type { AutonomousGroup, GroupState, Participant, ParticipantState } from '../../../src/domain/group/group.ts';
import { dissolutionGroundNames, groupStateNames } from '../../../src/domain/names.ts';
import type { Step } from '../../../src/domain/step.ts';
import { OF_ANOTHER } from '../../live/people.ts';
import type { Who } from '../../live/who.ts';
import { newestFirst, type PastStep } from '../../parts/past.ts';

const words: Readonly<Record<GroupState, string>> = {
  ...groupStateNames,
  draft: '发起',
  submitted: '送审',
  returned: '退回组建申请',
  approved: '批准组建',
  filed: '报企业党组织备案',
  active: '开始运行',
  'dissolution-proposed': '提议撤销小组',
  dissolved: '撤销小组',
  rejected: '不批准组建',
  withdrawn: '撤回组建申请',
};
const decisions: readonly GroupState[] = ['approved', 'returned', 'rejected', 'dissolved'];
const personWords: Readonly<Record<ParticipantState, string>> = {
  invited: '邀请',
  confirmed: '确认参加',
  filed: '备案',
  left: '退出',
  'not-renewed': '没有续组',
  removed: '移出',
};

type Beside = { readonly whoOf: Who; readonly nameOf: (id: string) => string | undefined };

/** What comes before what on one day; own steps keep the order in which they were written. */
const STEP_RANK: Readonly<Record<GroupState, number>> = {
  draft: 0,
  submitted: 3,
  returned: 4,
  approved: 5,
  rejected: 5,
  withdrawn: 5,
  filed: 6,
  active: 8,
  'dissolution-proposed': 10,
  dissolved: 11,
};
const PERSON_RANK: Readonly<Record<ParticipantState, number>> = {
  invited: 1,
  confirmed: 2,
  filed: 6,
  left: 9,
  'not-renewed': 9,
  removed: 9,
};
const APPOINTED_RANK = 7;
const OTHER_RANK = 9;
type Ranked = PastStep & { readonly rank: number };

/** Newest first: the group's own steps, its leaders, its people by day, and the reasons on record. */
export function pastOf(group: AutonomousGroup, { whoOf, nameOf }: Beside): readonly PastStep[] {
  const name = (id: string) => nameOf(id) ?? '（已清除）';
  const steps = group.steps.map((step, at): Ranked => {
    const kept = keptBy(group, step);
    return {
      rank: Math.max(...group.steps.slice(0, at + 1).flatMap(({ to, on }) => (on === step.on ? [STEP_RANK[to]] : []))),
      key: `s${at}`,
      on: step.on,
      what: kept ? '保留小组' : words[step.to],
      figures: [figuresOf(group, step), step.reason].filter(Boolean).join('；'),
      who: whoOf(step),
      dot: kept || decisions.includes(step.to) ? 'decision' : step.to === 'active' ? 'act' : 'other',
    };
  });
  const leaders = group.leaders.flatMap((term, at): readonly Ranked[] => [
    {
      rank: APPOINTED_RANK,
      key: `l${at}`,
      on: term.from,
      what: `聘任组长：${name(term.who)}`,
      figures: [
        `${term.organisation} ${term.number}`,
        term.until && `聘期至 ${term.until}`,
        term.how === 'election' ? '公开竞聘' : `直接任命：${term.reason ?? ''}`,
      ]
        .filter(Boolean)
        .join('；'),
      who: '',
      dot: 'decision',
    },
    ...(term.endedOn
      ? [
          {
            rank: OTHER_RANK,
            key: `e${at}`,
            on: term.endedOn,
            what: `${name(term.who)}不再担任组长`,
            figures: '',
            who: '',
            dot: 'other' as const,
          },
        ]
      : []),
  ]);
  const justified = group.justified.map(
    ({ id, from, until, reason, approvedBy, recordedOn }): Ranked => ({
      rank: OTHER_RANK,
      key: `j${id}`,
      on: recordedOn,
      what: `记正当理由：${reason}`,
      figures: `${from} 至 ${until}，${approvedBy}同意`,
      who: '',
      dot: 'other',
    }),
  );
  const past = [...steps, ...leaders, ...justified, ...peopleByDay(group.participants, name)];
  return newestFirst(past.toSorted((one, other) => one.rank - other.rank));
}

/** A step back to where it stood before the proposal. */
const keptBy = ({ dissolutions }: AutonomousGroup, { to, on, reason }: Step<GroupState>): boolean =>
  (to === 'active' || to === 'filed' || to === 'approved') &&
  dissolutions.some((it) => it.outcome === 'kept' && it.decidedOn === on && it.reason === reason);

function figuresOf(group: AutonomousGroup, { to, on, paper }: Step<GroupState>): string | undefined {
  if (to === 'approved' && group.approval?.on === on) {
    const { organisation, number, participants, opinion } = group.approval;
    return [`${organisation} ${number}`, `${participants} 人`, opinion].filter(Boolean).join('；');
  }
  if (to === 'filed') return group.filing && `备案号 ${group.filing.number}`;
  if (to === 'dissolution-proposed') {
    const proposal = group.dissolutions.find((it) => it.proposedOn === on);
    return proposal && `${dissolutionGroundNames[proposal.ground]}：组员 ${proposal.participants} 人，没有活动 ${proposal.months} 个月`;
  }
  if (to === 'dissolved') {
    const end = group.dissolutions.findLast((it) => it.outcome === 'confirmed');
    return end && [end.number, dissolutionGroundNames[end.ground], end.handover && `材料移交${end.handover}`].filter(Boolean).join('；');
  }
  return paper && `${paper.issuer} ${paper.documentNumber}`;
}

/** Those who took the same step on one day stand in one line. */
function peopleByDay(participants: readonly Participant[], name: (id: string) => string): readonly Ranked[] {
  const lines = new Map<string, { on: string; to: ParticipantState; names: string[]; reasons: Set<string> }>();
  for (const { who, steps } of participants)
    for (const { on, to, reason } of steps) {
      const line = lines.get(`${on} ${to}`) ?? { on, to, names: [], reasons: new Set() };
      line.names.push(name(who));
      if (reason && (to === 'left' || to === 'removed')) line.reasons.add(reason);
      lines.set(`${on} ${to}`, line);
    }
  return [...lines].map(([key, { on, to, names, reasons }]) => ({
    rank: PERSON_RANK[to],
    key: `p${key}`,
    on,
    what: `${personWords[to]}：${inOneLine(names)}`,
    figures: [...reasons].join('；'),
    who: '',
    dot: 'other',
  }));
}

/** Whoever cannot be named here is a number. */
function inOneLine(names: readonly string[]): string {
  const named = names.filter((name) => name !== OF_ANOTHER);
  const others = names.length - named.length;
  return [...named, ...(others > 1 ? [`别的企业的 ${others} 人`] : others === 1 ? [OF_ANOTHER] : [])].join('、');
}
