import type { Taking } from '../../src/domain/idea/steps.ts';
import type { Benefit, Idea } from '../../src/domain/idea.ts';

/** An invented idea that was handed in; a test names only what matters. */
export const anIdea = (change: Partial<Idea> = {}): Idea => ({
  v: 1,
  id: 'idea-1',
  number: '001',
  title: '注塑余料回用',
  category: 'energy',
  state: 'submitted',
  proposerIds: ['person-1'],
  anonymous: false,
  proposedOn: '2026-09-28',
  source: 'desk',
  steps: [{ act: 'handed-in', to: 'submitted', on: '2026-09-28', by: 'profile-secretary', role: 'secretary' }],
  ...change,
});

/** 186 t a year at 1 850 yuan less, 34 100 yuan once: 310 000 yuan a year. */
export const aBenefit = (change: Partial<Benefit> = {}): Benefit => ({
  costBeforeFen: 185_000,
  costAfterFen: 0,
  volumeMilli: 186_000,
  unit: '吨',
  oneOffFen: 3_410_000,
  ...change,
});

export const taking = (change: Partial<Taking> = {}): Taking => ({
  by: 'profile-secretary',
  role: 'secretary',
  on: '2026-11-19',
  today: '2026-11-19',
  ...change,
});
