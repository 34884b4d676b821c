import type { AnswerVerdict } from '../../../src/domain/answer.ts';
import { addDays, type Month, monthOf, shiftMonth } from '../../../src/domain/civil-date.ts';
import type { TreeOrganisation } from '../../../src/domain/county/organisation.ts';
import { owesReport } from '../../../src/domain/county/reporting.ts';
import type { HandedIn } from '../../../src/domain/report/hand-in.ts';
import type { PackRule } from '../../../src/domain/rule-pack/rule-pack.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { anIdea } from '../../helpers/offers.ts';
import { aRule } from '../../helpers/rule-packs.ts';
import { TestPc } from '../../server/harness/pc.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { BranchReports } from './branch-reports.ts';
import { groupPapers, type SeedPaper } from './group-papers.ts';
import type { CountyLine } from './line.ts';

type Job = { readonly on: string; readonly run: () => Promise<void> };
type Branch = {
  readonly at: number;
  readonly organisation: TreeOrganisation;
  /** The township or park that receives. */
  readonly receiverId: string;
  readonly receiver: TreeOrganisation;
  readonly chance: Chance;
  readonly reports: BranchReports;
  readonly current: Map<string, string>;
  pc?: TestPc;
};

/** Nobody reports this month of this branch; these two PCs are the trouble of the year. */
const [SILENT_BRANCH, SILENT_MONTH, REVOKED] = [17, 6, 23];
const RETURNED = ['第三行应开次数和上月对不上，请核对。', '工单提出 2 件，台账上只有 1 件。', '经费单位写成了万元，请改。'];

/**
 * A year of the invented county, day by day: PCs enrol with codes, hand their months in as entries over the county's own routes, some
 * late, some sent back and mended, one never; townships answer. The same seed gives the same figures and days.
 */
export class CountyYear {
  private readonly jobs: Job[] = [];
  private readonly months: readonly Month[];
  private readonly branches: readonly Branch[];

  constructor(
    private readonly line: CountyLine,
    organisations: readonly TreeOrganisation[],
    { seed, today }: { readonly seed: number; readonly today: string },
  ) {
    this.today = today;
    this.months = Array.from({ length: 12 }, (_, at) => shiftMonth(monthOf(today), at - 12));
    const byId = new Map(organisations.map((one) => [one.id, one]));
    this.branches = organisations
      .filter(({ type }) => owesReport(type))
      .map((organisation, at) => {
        const [cluster, chance] = [byId.get(organisation.superiorId!)!, chanceOf(seed + at)];
        const receiver = byId.get(cluster.superiorId!)!;
        const { name } = organisation;
        const reports = new BranchReports(chance, { name, superiorName: receiver.name, months: this.months, today });
        return { at, organisation, receiverId: receiver.id, receiver, chance, reports, current: new Map() };
      });
  }
  private readonly today: string;

  async run(): Promise<void> {
    for (const branch of this.branches) this.planBranch(branch);
    const inPark = this.branches.filter(({ receiver }) => receiver.type === 'park');
    for (const [story, branch] of inPark.entries()) this.planGroup(branch, story);
    this.planAnnouncements();
    this.planRules();
    for (let next = this.next(); next; next = this.next()) {
      this.line.on(next.on);
      await next.run();
    }
    this.line.on(this.today);
  }

  private plan(on: string, run: () => Promise<void>): void {
    if (on <= this.today) this.jobs.push({ on, run });
  }
  private next(): Job | undefined {
    const at = this.jobs.reduce((best, job, index) => (job.on < this.jobs[best]!.on ? index : best), 0);
    return this.jobs.splice(at, 1)[0];
  }

  private planBranch(branch: Branch): void {
    const { at, chance, organisation } = branch;
    this.plan(`${this.months[0]}-0${2 + (at % 7)}`, async () => {
      branch.pc = await TestPc.enrol(this.line, organisation.id);
      if (at % 12 === 5 || at === REVOKED) this.planSecondPc(branch);
    });
    for (const [index, month] of this.months.entries()) {
      const next = shiftMonth(month, 1);
      const isLast = index === this.months.length - 1;
      if ((at === SILENT_BRANCH && index === SILENT_MONTH) || (isLast && at % 20 === 7)) continue;
      const isLate = chance.below(12) === 0;
      const day = isLate ? 6 + chance.below(8) : 1 + chance.below(5);
      this.plan(`${next}-${String(day).padStart(2, '0')}`, () => this.handIn(branch, month));
    }
    // Most met the county lately; four have not since their last report.
    if (at % 15 !== 4) this.plan(addDays(this.today, -chance.below(4)), () => this.meet(branch));
  }

  private planSecondPc(branch: Branch): void {
    const joined = addDays(`${this.months[2]}-11`, branch.at % 9);
    this.plan(joined, async () => {
      const pc = await TestPc.enrol(this.line, branch.organisation.id, { stream: branch.pc!.stream, joins: true, role: 'organisation' });
      if (branch.at === REVOKED) this.plan(addDays(joined, 120), () => this.line.revoke(pc.stream, pc.pc.device));
      else this.plan(addDays(this.today, -branch.chance.below(12)), () => this.take(pc, []));
    });
  }

  private async handIn(branch: Branch, month: Month): Promise<void> {
    const on = this.line.today();
    await this.send(branch, branch.reports.handIn(month, on), 'hand-in-report', ideasOf(branch, month));
    this.planAnswer(branch, month);
  }

  /** One in twelve comes back; of the newest month some still wait. */
  private planAnswer(branch: Branch, month: Month): void {
    const { chance, at } = branch;
    const isNewest = month === this.months.at(-1);
    if (isNewest && at % 8 === 3) return;
    const verdict: AnswerVerdict = chance.below(12) === 0 && this.handedIn(branch, month) === 1 ? 'returned' : 'accepted';
    const on = addDays(this.line.today(), 1 + chance.below(5));
    this.plan(on, async () => {
      await this.answer(branch, month, verdict, verdict === 'returned' ? chance.pick(RETURNED) : undefined);
      if (verdict === 'returned' && !(isNewest && at % 2 === 0))
        this.plan(addDays(on, 1 + chance.below(4)), () => this.handIn(branch, month));
      if (verdict === 'accepted' && chance.below(25) === 0) this.plan(addDays(on, 8), () => this.amend(branch, month));
    });
  }
  private async answer({ reports, receiverId, pc }: Branch, month: Month, verdict: AnswerVerdict, opinion?: string): Promise<void> {
    const { submissionId } = reports.reports.get(month)!.versions.at(-1)!;
    const id = await this.line.answer(receiverId, pc!.stream, submissionId, { verdict, ...(opinion && { opinion }) });
    const about = { type: 'submission', id: submissionId } as const;
    const on = this.line.today();
    reports.answered(month, { v: 1, id, about, verdict, issuer: '镇两新组织党委', on, ...(opinion && { opinion }) });
  }
  private handedIn = ({ reports }: Branch, month: Month): number => reports.reports.get(month)?.versions.length ?? 0;

  private async amend(branch: Branch, month: Month): Promise<void> {
    await this.send(branch, branch.reports.amend(month, this.line.today()), 'amend-report', []);
    this.plan(addDays(this.line.today(), 3), () => this.answer(branch, month, 'accepted'));
  }

  private async send(branch: Branch, { report, submission }: HandedIn, verb: string, more: readonly GivenWrite[]): Promise<void> {
    const [pc, at] = [branch.pc!, this.line.now().toISOString()];
    const noted = more.length > 0 ? [pc.writes(more, { at })] : [];
    const base = branch.current.get(report.id) ?? null;
    const writes: readonly GivenWrite[] = [
      { type: 'monthly-report', id: report.id, body: report, base },
      { type: 'submission', id: submission.id, body: submission },
    ];
    const offer = pc.writes(writes, { verb, at });
    branch.current.set(report.id, offer.header.writes[0]!.bodyHash);
    await this.take(pc, [...noted, offer]);
  }
  private meet = ({ pc }: Branch): Promise<void> => this.take(pc!, []);

  private planGroup(branch: Branch, story: number): void {
    const { organisation, receiver } = branch;
    const sender = { organisation: organisation.name, unit: organisation.name.slice(0, 4), receiver: receiver.name, today: this.today };
    for (const paper of groupPapers(story, sender)) this.plan(paper.on, () => this.sendPaper(branch, paper));
  }
  private async sendPaper({ pc, receiver }: Branch, { verb, submission, names, answer }: SeedPaper): Promise<void> {
    const writes: readonly GivenWrite[] = [{ type: 'submission', id: submission.id, body: submission }, ...names];
    await this.take(pc!, [pc!.writes(writes, { verb, at: this.line.now().toISOString() })]);
    if (!answer) return;
    const { after, ...said } = answer;
    this.plan(addDays(this.line.today(), after), async () => {
      await this.line.answer(receiver.id, pc!.stream, submission.id, said);
    });
  }

  private async take(pc: TestPc, offers: Parameters<TestPc['request']>[0]): Promise<void> {
    const { rows } = await pc.sync(pc.request(offers));
    const last = rows.at(-1)?.verdict;
    const refused = rows.find(({ verdict }) => verdict.outcome !== 'accepted')?.verdict;
    if (refused) throw new Error(`the county does not take what the invented branch sends: ${JSON.stringify(refused)}`);
    if (last) pc.vector = { [pc.stream]: { seq: last.seq, hash: last.hash } };
  }

  private planAnnouncements(): void {
    const titles = ['关于做好年度党建台账自查的通知', '关于开展金点子互学的通知', '联建片书记例会安排', '关于按时报送月报的提醒'];
    for (const [at, title] of titles.entries())
      this.plan(`${this.months[1 + at * 3]}-15`, () =>
        this.line.announce({
          title,
          text: `${title}。各党组织对照台账办理，有困难的报镇（园区）党委。`,
          documentNumber: `云两新〔${this.months[1 + at * 3]!.slice(0, 4)}〕${3 + at} 号`,
        }),
      );
  }

  /** The county publishes rules and later others in their place; a township adds one of its own. */
  private planRules(): void {
    const answering = (days: number) => [aRule('idea-answer-days', days), aRule('idea-verify-days', 25)];
    this.planPack(`${this.months[2]}-10`, '云岭县两新党建规则', answering(12));
    this.planPack(`${this.months[9]}-08`, '云岭县两新党建规则', answering(10));
    const township = this.branches.find(({ receiver }) => receiver.type === 'township')!.receiver;
    this.planPack(`${this.months[6]}-20`, `${township.name.slice(0, 3)}补充规则`, [aRule('publicity-working-days', 7)], township.id);
  }
  private planPack(on: string, title: string, rules: readonly PackRule[], townshipId?: string): void {
    const source = `云两新〔${on.slice(0, 4)}〕9 号`;
    this.plan(on, () => this.line.publish({ title, rules: rules.map((rule) => ({ ...rule, source, sourceOn: on })) }, townshipId));
  }
}

/** What the branch wrote down in the month besides, sealed for everybody but itself. */
const ideasOf = ({ chance, at }: Branch, month: Month): readonly GivenWrite[] =>
  Array.from({ length: 1 + chance.below(3) }, (_, index) => anIdea(crypto.randomUUID(), `${month} 第 ${index + 1} 条（${at}）`));
