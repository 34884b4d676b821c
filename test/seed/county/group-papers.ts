import type { AnswerVerdict } from '../../../src/domain/answer.ts';
import { addDays, addMonths, type CivilDate } from '../../../src/domain/civil-date.ts';
import type { AppointmentProposal, DissolutionProposal, GroupApplication } from '../../../src/domain/group/submission.ts';
import type { PlanProposal } from '../../../src/domain/plan/proposal.ts';
import type { GroupSubmission } from '../../../src/domain/submission.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { aSubmittedName } from '../../helpers/offers.ts';

/** A paper about a group across enterprises: what a branch hands in and when, and what the park says to it; without an answer it waits. */
export type SeedPaper = {
  readonly on: CivilDate;
  readonly verb: 'hand-in-group' | 'propose-dissolution' | 'recommend-leader' | 'submit-plan';
  readonly submission: GroupSubmission;
  readonly names: readonly GivenWrite[];
  readonly answer?: { readonly after: number; readonly verdict: AnswerVerdict; readonly documentNumber?: string; readonly opinion: string };
};

type Sender = { readonly organisation: string; readonly unit: string; readonly receiver: string; readonly today: CivilDate };
const NEIGHBOUR = '鸿泰模具';

/** Each branch of the park sends one of these stories: a group that is approved and goes on to elect and plan, one that waits, one that ends. */
export function groupPapers(story: number, sender: Sender): readonly SeedPaper[] {
  const stories = [approvedAndGoingOn, sentBack, waiting, ending];
  return stories[story]?.(sender) ?? [];
}

function approvedAndGoingOn(sender: Sender): readonly SeedPaper[] {
  const founded = addMonths(sender.today, -8);
  const approval = { number: `云园党〔${founded.slice(0, 4)}〕12 号`, on: addDays(founded, 4) };
  const application = applies({ ...sender, on: founded }, { group: '红色韵动', goals: '下班后排练快闪，送戏进车间', name: '周启明' });
  const elected = electedUp({ ...sender, on: addDays(founded, 30) }, { group: '红色韵动', approval, name: '周启明' });
  const planned = plans({ ...sender, on: addDays(sender.today, -2) }, { group: '红色韵动', approval, name: '周启明' });
  return [
    { ...application, answer: { after: 4, verdict: 'approved', documentNumber: approval.number, opinion: '同意组建，按月报送活动。' } },
    { ...elected, answer: { after: 2, verdict: 'approved', documentNumber: approval.number.replace('12', '17'), opinion: '同意聘任。' } },
    planned,
  ];
}

function sentBack(sender: Sender): readonly SeedPaper[] {
  const paper = applies({ ...sender, on: addDays(sender.today, -20) }, { group: '安全骑行', goals: '上下班路上宣传安全', name: '何小满' });
  return [{ ...paper, answer: { after: 3, verdict: 'returned', opinion: '请写明每月做什么，再报一次。' } }];
}

/** For longer than an answer should take. */
function waiting(sender: Sender): readonly SeedPaper[] {
  const paper = applies({ ...sender, on: addDays(sender.today, -12) }, { group: '设备医生', goals: '几家企业互帮修设备', name: '陆修远' });
  return [paper];
}

function ending(sender: Sender): readonly SeedPaper[] {
  const on = addDays(sender.today, -1);
  const body: DissolutionProposal = {
    ...headOf({ ...sender, on }, '夜校互助'),
    form: 'F-06',
    approval: { number: `云园党〔${addMonths(on, -14).slice(0, 4)}〕3 号`, on: addMonths(on, -14) },
    ground: 'no-activity',
    participants: 4,
    least: 3,
    months: 7,
    limit: 6,
    lastActivityOn: addMonths(on, -7),
  };
  return [{ on, verb: 'propose-dissolution', submission: body, names: [] }];
}

type Sending = Sender & { readonly on: CivilDate };
function headOf({ organisation, receiver, on }: Sending, group: string) {
  const id = crypto.randomUUID();
  return { v: 1, id, organisation, receiver, matter: id, version: 1, handedInOn: on, group } as const;
}
function personOf({ unit }: Sending, submission: string, name: string) {
  const nameId = crypto.randomUUID();
  return { person: { nameId, unit, standing: 'full' } as const, names: [aSubmittedName(nameId, submission, name)] };
}

function applies(
  sending: Sending,
  { group, goals, name }: { readonly group: string; readonly goals: string; readonly name: string },
): SeedPaper {
  const head = headOf(sending, group);
  const { person, names } = personOf(sending, head.id, name);
  const others = (['employee', 'activist', 'employee'] as const).map((standing) => ({ unit: NEIGHBOUR, standing, confirmed: true }));
  const submission: GroupApplication = {
    ...head,
    form: 'F-01',
    foundedOn: addDays(sending.on, -3),
    goals,
    initiator: person,
    participants: [{ ...person, confirmed: true }, ...others],
  };
  return { on: sending.on, verb: 'hand-in-group', submission, names };
}

type Approved = { readonly group: string; readonly approval: AppointmentProposal['approval']; readonly name: string };
function electedUp(sending: Sending, { group, approval, name }: Approved): SeedPaper {
  const head = headOf(sending, group);
  const { person, names } = personOf(sending, head.id, name);
  const submission: AppointmentProposal = {
    ...head,
    form: 'F-10',
    approval,
    candidate: person,
    candidates: 2,
    votedOn: sending.on,
    expected: 4,
    present: 4,
    valid: 4,
    votes: 3,
    termMonths: 12,
  };
  return { on: sending.on, verb: 'recommend-leader', submission, names };
}

function plans(sending: Sending, { group, approval, name }: Approved): SeedPaper {
  const head = headOf(sending, group);
  const { person, names } = personOf(sending, head.id, name);
  const year = sending.on.slice(0, 4);
  const submission: PlanProposal = {
    ...head,
    form: 'F-12',
    approval,
    year,
    leader: person,
    items: [
      { title: '每月一次质量研讨', goal: 'transformation', due: `${year}-12-20`, measure: '一次一个工序' },
      { title: '送戏进车间', goal: 'wellbeing', due: `${year}-12-25` },
      { title: '新政策夜读', goal: 'direction', due: `${year}-12-28` },
    ],
  };
  return { on: sending.on, verb: 'submit-plan', submission, names };
}
