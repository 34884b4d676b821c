import type { Packs, RulePack } from '../../../src/domain/rule-pack/rule-pack.ts';
import type { PackStanding } from '../../../src/domain/rule-pack/spans.ts';
import { FactList, type FactRow } from '../Facts.tsx';
import { State } from '../State.tsx';
import { standingWords, validWord, versionWord } from './pack-words.ts';

type PackHeadProps = {
  readonly pack: RulePack;
  readonly standing: PackStanding;
  readonly packs: Packs;
  readonly before?: FactRow;
  readonly after?: FactRow;
};

/** Which version it is, from when to when it holds, and by which document. */
export function PackHead({ pack, standing, packs, before, after }: PackHeadProps) {
  const end = packs.ends.find(({ packId }) => packId === pack.id);
  return (
    <>
      <div>
        <h2 className="panel-name">{pack.title}</h2>
        <p className="panel-line">
          <State {...standingWords[standing]} soft />
          <span>{versionWord(pack)}</span>
        </p>
      </div>
      <FactList
        rows={[
          ...(before ? [before] : []),
          { label: '文号', value: pack.documentNumber },
          { label: '公布', value: pack.on },
          { label: '有效', value: validWord(pack) },
          { label: '往前生效', value: pack.retroactive },
          { label: '停用', value: end && `最后一天 ${end.endsOn}，${end.reason}` },
          ...(after ? [after] : []),
        ]}
      />
    </>
  );
}
