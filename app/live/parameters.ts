import type { RuleSetting } from '../../src/domain/parameters.ts';
import type { Packs } from '../../src/domain/rule-pack/rule-pack.ts';
import { ruleSettings } from '../../src/domain/rule-pack/settings.ts';
import { bodies } from './bodies.ts';
import { useDocs } from './documents.ts';
import { kept } from './kept.ts';

const settings = kept<readonly RuleSetting[]>();
const packsOf = kept<Packs>();

/** What the branch set itself and what the packs of its superiors say; `parameterAt` chooses, and falls back to the defaults. */
export function useParameters(): readonly RuleSetting[] {
  const documents = useDocs('parameter');
  const packs = usePacks();
  return settings([documents, packs], () => ruleSettings(bodies(documents ?? []), packs));
}

export function usePacks(): Packs {
  const packs = useDocs('rule-pack');
  const ends = useDocs('pack-end');
  const superiors = useDocs('superior-terms');
  return packsOf([packs, ends, superiors], () => ({
    packs: bodies(packs ?? []),
    ends: bodies(ends ?? []),
    terms: bodies(superiors ?? []).flatMap(({ terms }) => terms),
  }));
}
