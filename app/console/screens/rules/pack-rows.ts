import type { CivilDate } from '../../../../src/domain/civil-date.ts';
import { newestOf } from '../../../../src/domain/rule-pack/publish.ts';
import type { PackContents, Packs, RulePack } from '../../../../src/domain/rule-pack/rule-pack.ts';
import { isLater, type PackStanding, packStanding } from '../../../../src/domain/rule-pack/spans.ts';

export type PackRow = {
  readonly id: string;
  readonly pack: RulePack;
  readonly standing: PackStanding;
  /** The version of the same issuer that it follows. */
  readonly previous: RulePack | undefined;
};

export const packRows = (packs: Packs, today: CivilDate): readonly PackRow[] =>
  packs.packs
    .map((pack) => ({ id: pack.id, pack, standing: packStanding(pack, packs, today), previous: versionBefore(pack, packs.packs) }))
    .toSorted(
      (one, other) => one.pack.depth - other.pack.depth || byIssuer(one.pack, other.pack) || (isLater(one.pack, other.pack) ? -1 : 1),
    );

const byIssuer = (one: RulePack, other: RulePack): number => one.issuer.localeCompare(other.issuer, 'zh-CN');

/** The one that it follows among those of its issuer. */
export const versionBefore = (pack: RulePack, packs: readonly RulePack[]): RulePack | undefined =>
  newestOf(packs.filter((other) => other.issuerId === pack.issuerId && isLater(pack, other)));

/** What is being written: the next version, whole. Files that are new stand beside it until it is published. */
export type Draft = PackContents & {
  readonly title: string;
  readonly documentNumber: string;
  readonly validFrom: CivilDate | undefined;
  readonly validTo: CivilDate | undefined;
  readonly retroactive: string;
  readonly files: Readonly<Record<string, string>>;
};

/** Begins with everything that a version says, so that only what is to be otherwise has to be touched. */
export const draftFrom = (pack: RulePack | undefined, tomorrow: CivilDate): Draft => ({
  title: pack?.title ?? '两新党建规则',
  documentNumber: '',
  validFrom: tomorrow,
  validTo: undefined,
  retroactive: '',
  rules: pack?.rules ?? [],
  schemes: pack?.schemes ?? [],
  forms: pack?.forms ?? [],
  texts: pack?.texts ?? [],
  files: {},
});

/** As the county takes it: what was left empty is not there, and only files that a form still names. */
export function asked({ files, documentNumber, validTo, retroactive, ...draft }: Draft): object {
  const named = Object.entries(files).filter(([id]) => draft.forms.some(({ fileId }) => fileId === id));
  return {
    ...draft,
    ...(documentNumber.trim() && { documentNumber }),
    ...(validTo && { validTo }),
    ...(retroactive.trim() && { retroactive }),
    files: named.map(([id, base64]) => ({ id, base64 })),
  };
}
