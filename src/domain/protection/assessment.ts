import type { Role } from '../actor.ts';
import { addYears, type CivilDate } from '../civil-date.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import type { Taken } from '../step.ts';
import type { ProtectionFacts } from './facts.ts';

/** PIPL 55: what has to be assessed before it is begun. */
export type AssessmentOccasion = 'sensitive' | 'automated' | 'provided' | 'published' | 'other';
export type RiskLevel = 'low' | 'medium' | 'high';
export type AssessmentConclusion = 'go-ahead' | 'measures-first' | 'not-at-all';

/** PIPL 56: the three questions that a person answers, and what follows from the answers. */
export type Judgement = {
  readonly subject: string;
  readonly occasions: readonly AssessmentOccasion[];
  /** Purpose and manner are lawful, legitimate and necessary. */
  readonly necessary: boolean;
  readonly necessity: string;
  /** What it may do to the persons. */
  readonly impact: RiskLevel;
  readonly risk: string;
  /** The measures are lawful, effective and fit the risk. */
  readonly adequate: boolean;
  readonly adequacy: string;
  readonly conclusion: AssessmentConclusion;
  /** What is still to be done, where measures come first. */
  readonly toDo?: string;
};

/** F-60: what a person judged on a day about what the ledger knew on that day. It is only added; who sees it otherwise later assesses anew. */
export type ImpactAssessment = Judgement & {
  readonly v: 1;
  readonly id: string;
  readonly facts: ProtectionFacts;
  readonly on: CivilDate;
  readonly keptUntil: CivilDate;
  readonly by: string;
  readonly role: Role;
};

/** PIPL 56: at least three years. */
const KEPT_YEARS = 3;
const WORDS = ['subject', 'necessity', 'risk', 'adequacy'] as const;

/** The software fills in the facts; every answer needs its grounds, and nothing goes ahead against the answers. */
export function assess(
  judgement: Judgement,
  facts: ProtectionFacts,
  { id, step }: { readonly id: string; readonly step: Taken },
): Outcome<ImpactAssessment> {
  const { toDo: given, ...rest } = judgement;
  const words = Object.fromEntries(WORDS.map((field) => [field, judgement[field].trim()])) as Record<(typeof WORDS)[number], string>;
  const missing = WORDS.find((field) => words[field] === '');
  if (missing) return refuse({ code: 'field-missing', field: fieldOf[missing] });
  if (judgement.occasions.length === 0) return refuse({ code: 'assessment-without-occasion' });
  const { conclusion, necessary, adequate } = judgement;
  if (!necessary && conclusion !== 'not-at-all') return refuse({ code: 'assessment-contradicts', conclusion, because: 'not-necessary' });
  if (!adequate && conclusion === 'go-ahead') return refuse({ code: 'assessment-contradicts', conclusion, because: 'not-adequate' });
  const toDo = given?.trim();
  if (conclusion === 'measures-first' && !toDo) return refuse({ code: 'field-missing', field: 'toDo' });
  return done({
    v: 1,
    id,
    ...rest,
    ...words,
    ...(conclusion === 'measures-first' && toDo && { toDo }),
    facts,
    on: step.on,
    keptUntil: addYears(step.on, KEPT_YEARS),
    by: step.by,
    role: step.role,
  });
}

const fieldOf = { subject: 'assessed', necessity: 'necessity', risk: 'risk', adequacy: 'adequacy' } as const;
