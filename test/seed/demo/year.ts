import { beginPledges } from '../../../src/commands/begin-pledges.ts';
import { beginPostDuty } from '../../../src/commands/begin-post-duty.ts';
import { beginPostPublicity } from '../../../src/commands/begin-post-publicity.ts';
import { changeStanding } from '../../../src/commands/change-standing.ts';
import { declarePledge } from '../../../src/commands/declare-pledge.ts';
import { declareUnchanged } from '../../../src/commands/declare-unchanged.ts';
import { draftPledge } from '../../../src/commands/draft-pledge.ts';
import { draftPointsScheme } from '../../../src/commands/draft-points-scheme.ts';
import { enrolPerson } from '../../../src/commands/enrol-person.ts';
import { giveNotice } from '../../../src/commands/give-notice.ts';
import { handInReport } from '../../../src/commands/hand-in-report.ts';
import { namePost } from '../../../src/commands/name-post.ts';
import { nominatePost } from '../../../src/commands/nominate-post.ts';
import { openPointsPeriod } from '../../../src/commands/open-points-period.ts';
import { postPoints } from '../../../src/commands/post-points.ts';
import { proposePoints } from '../../../src/commands/propose-points.ts';
import { putPointsSchemeInForce } from '../../../src/commands/put-points-scheme-in-force.ts';
import { recordReportAnswer } from '../../../src/commands/record-report-answer.ts';
import { recordReportHandOver } from '../../../src/commands/record-report-hand-over.ts';
import { reviewNomination } from '../../../src/commands/review-nomination.ts';
import { reviewPledge } from '../../../src/commands/review-pledge.ts';
import { reviewPost } from '../../../src/commands/review-post.ts';
import { setUpArea } from '../../../src/commands/set-up-area.ts';
import { verifyPoints } from '../../../src/commands/verify-points.ts';
import { writeReportParagraph } from '../../../src/commands/write-report-paragraph.ts';
import { addDays, lastDayOf, monthOf, shiftMonth } from '../../../src/domain/civil-date.ts';
import { CONSENT_SCOPES } from '../../../src/domain/consent.ts';
import { SAMPLE_SCHEMES } from '../../../src/domain/points-samples.ts';
import { noticeForm } from '../../../src/exchange/forms/person.ts';
import type { Folders } from '../../helpers/founded-desk.ts';
import { type Chance, chanceOf } from '../chance.ts';
import { people, posts } from './branch.ts';
import { openSeedDesk, type SeedDesk } from './desk.ts';
import { planGroups } from './groups-of-the-year.ts';
import { planIdeas } from './ideas-of-the-year.ts';
import { planMeetings } from './meetings-of-the-year.ts';
import { planProtection } from './protection-of-the-year.ts';

type Job = { readonly on: string; readonly run: () => Promise<unknown> };
/** What the plans of a year share; `plan` puts a job on its day. */
export type Year = {
  readonly desk: SeedDesk;
  readonly chance: Chance;
  readonly ids: readonly string[];
  readonly today: string;
  readonly plan: (on: string, run: () => Promise<unknown>) => void;
};

/** Writes a year of an invented branch, ending today, into an empty folder: forty people, the same for the same seed. */
export async function seedYear(folders: Folders, { seed, today }: { readonly seed: number; readonly today: string }): Promise<void> {
  const chance = chanceOf(seed);
  const firstMonth = shiftMonth(monthOf(today), -11);
  const desk = await openSeedDesk(folders, chance, `${firstMonth}-02`);
  const ids: string[] = [];
  for (const fields of people(chance)) ids.push((await desk.does(enrolPerson, fields)).id);
  await desk.isPerson(ids[0]!);
  await desk.does(giveNotice, {
    personIds: ids.slice(0, 37),
    version: noticeForm.version,
    asked: CONSENT_SCOPES,
    agreed: ['keeping', 'submission', 'publicity'],
  });

  const jobs: Job[] = [];
  const year: Year = { desk, chance, ids, today, plan: (on, run) => jobs.push({ on, run }) };
  for (const id of ids.slice(29, 31)) {
    const on = `${shiftMonth(firstMonth, 6)}-18`;
    year.plan(on, () => desk.does(changeStanding, id, 'probationary', { on }));
  }
  await beginPoints(year, firstMonth);
  planPosts(year, firstMonth);
  planPledges(year, firstMonth);
  planIdeas(year, firstMonth);
  planGroups(year, `${firstMonth}-02`);
  planMeetings(year, firstMonth);
  planReports(year, firstMonth);
  planProtection(year);
  for (let next = takeNext(jobs, today); next; next = takeNext(jobs, today)) {
    desk.on(next.on);
    await next.run();
  }
  await desk.close();
}

/** The earliest job that is not in the future; jobs plan further ones while they run. */
function takeNext(jobs: Job[], today: string): Job | undefined {
  const at = jobs.reduce((best, job, index) => (job.on < jobs[best]!.on ? index : best), 0);
  const [job] = jobs.splice(at, 1);
  return job && job.on <= today ? job : undefined;
}

async function beginPoints({ desk, plan, ids, chance }: Year, firstMonth: string): Promise<void> {
  // Theme days come from the records of the year; the rest is copied from the sheets, as in a branch that has just begun with it.
  const sample = SAMPLE_SCHEMES[0]!;
  const items = sample.items.map((item) => (item.code === 'meeting' ? { ...item, fact: 'by-hand' as const } : item));
  const scheme = await desk.does(draftPointsScheme, { ...sample, items });
  await desk.does(putPointsSchemeInForce, scheme.id);
  const from = `${firstMonth}-02`;
  await desk.does(openPointsPeriod, { name: '年度积分', from, until: lastDayOf(shiftMonth(firstMonth, 11)) });
  const byHand = ['study-session', 'meeting', 'volunteer'];
  for (let month = 0; month < 12; month += 1) {
    const on = `${shiftMonth(firstMonth, month)}-16`;
    plan(on, async () => {
      const item = byHand[month % byHand.length]!;
      const some = ids.slice(0, 31).filter(() => chance.below(5) > 0);
      const attended = (await desk.facts.all('points-line'))
        .map(({ body }) => body)
        .filter(({ state, source }) => state === 'proposed' && source.fact === 'theme-day-attended');
      const lines = [...(await desk.does(proposePoints, { personIds: some, item, times: 1, on, reason: '签到表' })), ...attended];
      const own = lines.filter(({ personId }) => personId === ids[0]).map(({ id }) => id);
      const others = lines.filter(({ personId }) => personId !== ids[0]).map(({ id }) => id);
      await desk.does(verifyPoints, others);
      const paper = { issuer: '支委会', documentNumber: `签到表 ${on}`, decidedOn: on, signatory: '沈雨' };
      if (own.length > 0) await desk.does(verifyPoints, own, { paper });
      await desk.does(postPoints, [...others, ...own]);
    });
  }
}

function planPosts({ desk, plan, ids, chance }: Year, firstMonth: string): void {
  posts.forEach((post, index) => {
    const nominated = addDays(`${firstMonth}-05`, index * 38);
    plan(nominated, async () => {
      const { id } = await desk.does(nominatePost, {
        name: post.name,
        standards: post.standards,
        motto: post.motto,
        holderId: ids[index * 3]!,
      });
      plan(addDays(nominated, 3), async () => {
        await desk.does(reviewNomination, id, 'agreed');
        const { publicity } = await desk.does(beginPostPublicity, id);
        const named = addDays(publicity?.until ?? nominated, 1 + chance.below(2));
        plan(named, async () => {
          await desk.does(namePost, id);
          await desk.does(beginPostDuty, id, `XF-${String(index + 1).padStart(2, '0')}`);
          for (let quarter = 1; quarter <= 3; quarter += 1)
            plan(addDays(named, quarter * 91), () =>
              desk.does(reviewPost, id, { result: chance.below(3) ? 'good' : 'met', next: 'continued' }),
            );
        });
      });
    });
  });
  plan(`${firstMonth}-20`, () =>
    desk.does(setUpArea, { name: '热处理区安全责任区', category: 'safety', memberIds: ids.slice(2, 5), duties: ['每周一查', '隐患闭环'] }),
  );
  plan(`${firstMonth}-21`, () =>
    desk.does(setUpArea, { name: '注塑车间节能责任区', category: 'energy', memberIds: ids.slice(6, 8), duties: ['抄表', '停机断电'] }),
  );
}

function planPledges({ desk, plan, ids }: Year, firstMonth: string): void {
  const [from, until] = [`${firstMonth}-10`, lastDayOf(shiftMonth(firstMonth, 11))];
  plan(from, async () => {
    const pledged: string[] = [];
    for (const [index, personId] of ids.slice(0, 29).entries()) {
      const items = [{ text: '每月带一次新人' }, { text: index % 2 ? '全年零缺陷交班' : '提一条金点子并跟到见效' }];
      const { id } = await desk.does(draftPledge, personId, { from, until, items });
      await desk.does(declarePledge, id);
      await desk.does(reviewPledge, id, 'agreed');
      pledged.push(id);
    }
    await desk.does(beginPledges, pledged);
  });
}

function planReports({ desk, plan, today }: Year, firstMonth: string): void {
  for (let index = 0; index < 12; index += 1) {
    const month = shiftMonth(firstMonth, index);
    if (month >= monthOf(today)) continue;
    const handedIn = `${shiftMonth(month, 1)}-0${2 + (index % 3)}`;
    plan(handedIn, async () => {
      await desk.does(writeReportParagraph, month, '先锋岗对标检查全部完成，金点子答复没有超期。');
      await desk.does(declareUnchanged, month);
      const { report } = await desk.does(handInReport, month);
      const paper = {
        issuer: '云岭县两新工委',
        documentNumber: `收件 ${441 + index}`,
        decidedOn: addDays(handedIn, 2),
        signatory: '收件人甲',
      };
      plan(addDays(handedIn, 2), () => desk.does(recordReportHandOver, report.id, paper));
      plan(addDays(handedIn, 9), () =>
        desk.does(recordReportAnswer, report.id, 'accepted', {
          ...paper,
          documentNumber: `两新〔${month.slice(0, 4)}〕${12 + index} 号`,
          decidedOn: addDays(handedIn, 9),
        }),
      );
    });
  }
}
