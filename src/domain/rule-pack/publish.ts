import type { CivilDate } from '../civil-date.ts';
import type { TreeType } from '../county/organisation.ts';
import { done, type Outcome, refuse } from '../outcome.ts';
import { parameterAt } from '../parameters.ts';
import type { CommonRefusal } from '../refusals/common.ts';
import type { PointsRefusal } from '../refusals/points.ts';
import type { RulePackRefusal } from '../refusals/rule-pack.ts';
import { packChanges } from './changes.ts';
import { contentsTrouble } from './contents.ts';
import type { PackContents, PackEnd, Packs, RulePack } from './rule-pack.ts';
import { settingsOf } from './settings.ts';
import { isLater } from './spans.ts';

/** The bodies of the territory that set rules. A department's second line reads along and commands nothing (ORG-03). */
const ISSUERS: readonly TreeType[] = ['county-committee', 'township', 'park'];
export const mayIssuePacks = (type: TreeType): boolean => ISSUERS.includes(type);

export type PackDraft = PackContents & Pick<RulePack, 'title' | 'documentNumber' | 'validFrom' | 'validTo' | 'retroactive'>;
/** `above` are the packs of the issuer's superiors, `earlier` its own. */
export type Publishing = {
  readonly id: string;
  readonly issuer: { readonly id: string; readonly name: string; readonly type: TreeType; readonly depth: number };
  readonly earlier: Packs;
  readonly above: Packs;
  readonly today: CivilDate;
};
export type PackOutcome<T> = Outcome<T, RulePackRefusal | PointsRefusal | CommonRefusal>;

const LIMITS = { title: 60, documentNumber: 60, retroactive: 200 } as const;

/** The next version of an issuer's rules. It may not reach back behind its own publishing without saying why. */
export function publishPack(draft: PackDraft, { id, issuer, earlier, above, today }: Publishing): PackOutcome<RulePack> {
  if (!mayIssuePacks(issuer.type)) return refuse({ code: 'pack-issuer', type: issuer.type });
  const [title, documentNumber, retroactive] = [draft.title.trim(), draft.documentNumber?.trim(), draft.retroactive?.trim()];
  const { validFrom, validTo, rules, schemes, forms, texts } = draft;
  const wrong = headTrouble({ title, documentNumber, retroactive }) ?? datesTrouble({ validFrom, validTo, retroactive }, today);
  if (wrong) return refuse(wrong);
  const trouble = contentsTrouble(draft, today) ?? fixedAbove(draft, above);
  if (trouble) return refuse(trouble);
  const last = newestOf(earlier.packs);
  const pack: RulePack = {
    v: 1,
    id,
    issuerId: issuer.id,
    issuer: issuer.name,
    depth: issuer.depth,
    version: (last?.version ?? 0) + 1,
    title,
    ...(documentNumber && { documentNumber }),
    on: today,
    validFrom,
    ...(validTo && { validTo }),
    ...(retroactive && validFrom < today && { retroactive }),
    rules,
    schemes,
    forms,
    texts,
  };
  const isSame =
    last && !isWithdrawn(last, earlier) && last.validFrom === validFrom && last.validTo === validTo && packChanges(last, pack).length === 0;
  return isSame ? refuse({ code: 'pack-unchanged', version: last.version }) : done(pack);
}

type Ending = { readonly id: string; readonly endsOn: CivilDate; readonly reason: string };

/** Withdrawing looks forward only: what was done until `endsOn` stays judged by the pack. */
export function endPack(pack: RulePack, { id, endsOn, reason }: Ending, known: Packs, today: CivilDate): PackOutcome<PackEnd> {
  const earlier = known.ends.find(({ packId }) => packId === pack.id);
  if (earlier) return refuse({ code: 'pack-withdrawn', endsOn: earlier.endsOn });
  if (endsOn < today) return refuse({ code: 'pack-end-early', endsOn, today });
  const said = reason.trim();
  if (said === '') return refuse({ code: 'field-missing', field: 'reason' });
  if ([...said].length > LIMITS.retroactive)
    return refuse({ code: 'field-too-long', field: 'reason', length: [...said].length, limit: LIMITS.retroactive });
  return done({ v: 1, id, packId: pack.id, issuer: pack.issuer, on: today, endsOn, reason: said });
}

export const newestOf = (packs: readonly RulePack[]): RulePack | undefined =>
  packs.reduce<RulePack | undefined>((last, pack) => (last && isLater(last, pack) ? last : pack), undefined);

const isWithdrawn = (pack: RulePack, { ends }: Packs): boolean => ends.some(({ packId }) => packId === pack.id);

type Head = { readonly [F in keyof typeof LIMITS]: string | undefined };
function headTrouble(head: Head): CommonRefusal | undefined {
  if (!head.title) return { code: 'field-missing', field: 'title' };
  for (const [field, text] of Object.entries(head)) {
    const [length, limit] = [[...(text ?? '')].length, LIMITS[field as keyof Head]];
    if (length > limit) return { code: 'field-too-long', field, length, limit };
  }
  return undefined;
}

type Dates = { readonly validFrom: CivilDate; readonly validTo: CivilDate | undefined; readonly retroactive: string | undefined };
function datesTrouble({ validFrom, validTo, retroactive }: Dates, today: CivilDate): RulePackRefusal | undefined {
  if (validTo && validTo < validFrom) return { code: 'pack-backwards', validFrom, validTo };
  return validFrom < today && !retroactive ? { code: 'pack-retroactive', validFrom, today } : undefined;
}

/** What a superior has fixed by the day on which this one begins is not to be set again below. */
function fixedAbove({ rules, validFrom }: PackDraft, above: Packs): RulePackRefusal | undefined {
  const settings = settingsOf(above);
  for (const { key } of rules) {
    const { pack, validFrom: since } = parameterAt(settings, key, validFrom);
    if (pack?.binding === 'fixed') return { code: 'pack-fixed-above', key, issuer: pack.issuer, version: pack.version, since };
  }
  return undefined;
}
