import { useEffect } from 'react';
import { create } from 'zustand';
import { civilDateAt } from '../../../src/domain/civil-date.ts';
import { groupOn } from '../../../src/domain/group/group.ts';
import type { TodayFacts } from '../../../src/domain/matters/matter.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useCounted } from '../../live/counted.ts';
import { useDesk } from '../../live/desk.ts';
import { useDocs } from '../../live/documents.ts';
import { useHeldDays } from '../../live/held-days.ts';
import { kept } from '../../live/kept.ts';
import { useLine } from '../../live/line.ts';
import { useNotice } from '../../live/notice.ts';
import { useOrganisation } from '../../live/organisation.ts';
import { useParameters } from '../../live/parameters.ts';

/** Slips that lie in the drop box; read once after unlocking, and again when somebody has opened them. */
export const useSlipsInBox = create<{ readonly count: number; read(): Promise<void> }>((set) => ({
  count: 0,
  read: async () => {
    const slips = await window.shell.slips();
    set({ count: slips.ok ? slips.value.slips.length : 0 });
  },
}));

const factsOf = kept<TodayFacts | undefined>();

/** The facts that 今日 is computed from, live; 日历 stands on the same. `undefined` while they are first read. */
export function useTodayFacts(): TodayFacts | undefined {
  const ideas = useDocs('golden-idea');
  const slips = useDocs('drop-box-slip');
  const reports = useDocs('monthly-report');
  const people = useDocs('person');
  const posts = useDocs('pioneer-post');
  const pledges = useDocs('pledge');
  const activities = useCounted('activity');
  const pointsLines = useDocs('points-line');
  const pointsPeriods = useDocs('points-period');
  const groups = useCounted('autonomous-group');
  const elections = useCounted('election');
  const candidacies = useDocs('candidacy');
  const plans = useCounted('group-plan');
  const planItems = useCounted('plan-item');
  const claims = useCounted('claim');
  const appraisals = useCounted('group-appraisal');
  const groupReports = useCounted('group-report');
  const answers = useDocs('answer');
  const incidents = useDocs('data-incident');
  const heldDays = useHeldDays();
  const parameters = useParameters();
  const receiver = useOrganisation()?.superiorName;
  const { version: noticeVersion } = useNotice();
  const { since, session } = useDesk();
  const line = useLine(({ state }) => state);
  const { role } = session.actor;
  const mayRenew = role === 'secretary' || role === 'deputy';
  const revoked = mayRenew && line?.is === 'enrolled' ? line.revokedPcs.map((pc) => civilDateAt(Date.parse(pc.since))).join() : '';
  const clockOffMinutes = line?.is === 'enrolled' ? (line.clockOffMinutes ?? 0) : 0;
  const { count, read } = useSlipsInBox();
  useEffect(() => void read(), [read]);
  const today = useToday();
  const of = [
    today,
    ideas,
    slips,
    reports,
    people,
    posts,
    pledges,
    activities,
    pointsLines,
    pointsPeriods,
    groups,
    elections,
    candidacies,
    plans,
    planItems,
    claims,
    appraisals,
    groupReports,
    answers,
    incidents,
    heldDays,
    parameters,
    receiver,
    noticeVersion,
    since,
    count,
    revoked,
    clockOffMinutes,
  ];
  return factsOf(of, () => {
    if (!ideas || !slips || !reports || receiver === undefined || !since) return undefined;
    if (!people || !posts || !pledges || !activities || !pointsLines || !pointsPeriods) return undefined;
    if (!elections || !candidacies || !answers || !incidents) return undefined;
    if (!groups || !heldDays || !plans || !planItems || !claims || !appraisals || !groupReports) return undefined;
    return {
      ideas: bodies(ideas),
      slips: bodies(slips),
      slipsInBox: count,
      reports: bodies(reports),
      people: bodies(people),
      posts: bodies(posts),
      pledges: bodies(pledges),
      activities: bodies(activities),
      pointsLines: bodies(pointsLines),
      pointsPeriods: bodies(pointsPeriods),
      groups: bodies(groups).map((group) => groupOn(group, today)),
      elections: bodies(elections),
      candidacies: bodies(candidacies),
      plans: bodies(plans),
      planItems: bodies(planItems),
      claims: bodies(claims),
      appraisals: bodies(appraisals),
      groupReports: bodies(groupReports),
      answers: bodies(answers),
      incidents: bodies(incidents),
      heldDays,
      parameters,
      since,
      receiver,
      noticeVersion,
      clockOffMinutes,
      revokedPcs: revoked === '' ? [] : revoked.split(','),
    };
  });
}
