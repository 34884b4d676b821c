import type { HonourUnit, HonourUnitState } from '../../../../src/domain/honour-unit.ts';
import { leadOrganisationNames } from '../../../../src/domain/names.ts';
import type { Who } from '../../../live/who.ts';
import type { PastStep } from '../../../parts/past.ts';

/** Newest first. */
export const honourPast = (unit: HonourUnit, whoOf: Who): readonly PastStep[] =>
  unit.steps
    .map((step, index) => ({
      key: String(index),
      on: step.on,
      what: wordOf(step.to, unit),
      figures: [step.reason, step.paper && `${step.paper.issuer} ${step.paper.documentNumber}，${step.paper.signatory}`]
        .filter(Boolean)
        .join('；'),
      who: whoOf(step),
      dot: step.to === 'draft' ? ('act' as const) : ('decision' as const),
    }))
    .reverse();

const wordOf = (to: HonourUnitState, { leadOrganisation }: HonourUnit): string =>
  ({
    draft: '申报',
    'branch-agreed': '支部同意',
    'lead-agreed': `${leadOrganisationNames[leadOrganisation]}同意`,
    awarded: '上级同意，命名',
    declined: '没有通过',
    ended: '到期',
  })[to];
