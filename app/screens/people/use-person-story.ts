import { useMemo } from 'react';
import type { Person } from '../../../src/domain/person.ts';
import type { GroupLifeFacts } from '../../../src/domain/person-group-life.ts';
import { type PersonStory, personStory } from '../../../src/domain/person-story.ts';
import { bodies } from '../../live/bodies.ts';
import { useToday } from '../../live/clock.ts';
import { useDocs } from '../../live/documents.ts';

/** All that the ledger holds about one person, live; `undefined` while it is first read. */
export function usePersonStory(person: Person | undefined): PersonStory | undefined {
  const today = useToday();
  const consents = useDocs('consent');
  const disclosures = useDocs('disclosure');
  const posts = useDocs('pioneer-post');
  const areas = useDocs('responsibility-area');
  const honourUnits = useDocs('honour-unit');
  const pledges = useDocs('pledge');
  const lines = useDocs('points-line');
  const periods = useDocs('points-period');
  const schemes = useDocs('points-scheme');
  const ideas = useDocs('golden-idea');
  const activities = useDocs('activity');
  const planItems = useDocs('plan-item');
  const claims = useDocs('claim');
  const groupLife = useGroupLife();
  return useMemo(() => {
    if (!person || !consents || !disclosures || !posts || !areas || !honourUnits) return undefined;
    if (!pledges || !lines || !periods || !schemes || !ideas || !groupLife || !activities || !planItems || !claims) return undefined;
    const facts = {
      consents: bodies(consents),
      disclosures: bodies(disclosures),
      posts: bodies(posts),
      areas: bodies(areas),
      honourUnits: bodies(honourUnits),
      pledges: bodies(pledges),
      lines: bodies(lines),
      periods: bodies(periods),
      schemes: bodies(schemes),
      ideas: bodies(ideas),
      ...groupLife,
      activities: bodies(activities),
      planItems: bodies(planItems),
      claims: bodies(claims),
    };
    return personStory(person, facts, today);
  }, [
    person,
    consents,
    disclosures,
    posts,
    areas,
    honourUnits,
    pledges,
    lines,
    periods,
    schemes,
    ideas,
    groupLife,
    activities,
    planItems,
    claims,
    today,
  ]);
}

function useGroupLife(): GroupLifeFacts | undefined {
  const groups = useDocs('autonomous-group');
  const elections = useDocs('election');
  const candidacies = useDocs('candidacy');
  const appraisals = useDocs('group-appraisal');
  const leaderAppraisals = useDocs('leader-appraisal');
  const reserves = useDocs('reserve-candidate');
  const submittedNames = useDocs('submitted-name');
  const sharedNames = useDocs('shared-name');
  return useMemo(() => {
    if (!groups || !elections || !candidacies || !appraisals || !leaderAppraisals || !reserves || !submittedNames || !sharedNames)
      return undefined;
    return {
      groups: bodies(groups),
      elections: bodies(elections),
      candidacies: bodies(candidacies),
      appraisals: bodies(appraisals),
      leaderAppraisals: bodies(leaderAppraisals),
      reserves: bodies(reserves),
      submittedNames: bodies(submittedNames),
      sharedNames: bodies(sharedNames),
    };
  }, [groups, elections, candidacies, appraisals, leaderAppraisals, reserves, submittedNames, sharedNames]);
}
