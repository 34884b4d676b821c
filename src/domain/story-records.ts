import type { StoryFacts } from './person-story.ts';

/** What a person's story is read from, by the names of its facts; the window and the command read the same. */
export const STORY_RECORDS = {
  consents: 'consent',
  disclosures: 'disclosure',
  posts: 'pioneer-post',
  areas: 'responsibility-area',
  honourUnits: 'honour-unit',
  pledges: 'pledge',
  lines: 'points-line',
  periods: 'points-period',
  schemes: 'points-scheme',
  ideas: 'golden-idea',
  groups: 'autonomous-group',
  activities: 'activity',
  planItems: 'plan-item',
  claims: 'claim',
  elections: 'election',
  candidacies: 'candidacy',
  appraisals: 'group-appraisal',
  leaderAppraisals: 'leader-appraisal',
  reserves: 'reserve-candidate',
  submittedNames: 'submitted-name',
  sharedNames: 'shared-name',
} as const satisfies Readonly<Record<keyof StoryFacts, string>>;
