import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { isMember } from '../../../src/domain/person.ts';
import type { Post } from '../../../src/domain/post.ts';
import type { PostFields } from '../../../src/domain/post-steps.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { bound } from '../../parts/bound.ts';
import { LongTextField, SelectField, TextField } from '../../parts/fields.tsx';
import { linesOf } from './lines.ts';

export type PostInput = {
  readonly name: string;
  readonly place: string;
  readonly holderId: string | undefined;
  readonly areaId: string | undefined;
  /** One standard per line. */
  readonly standards: string;
  readonly motto: string;
  readonly nominatedBy: string;
  readonly on: CivilDate | undefined;
};
export const freshPost: PostInput = {
  name: '',
  place: '',
  holderId: undefined,
  areaId: undefined,
  standards: '',
  motto: '',
  nominatedBy: '',
  on: undefined,
};

/** The same place for its next holder: what belongs to the person stays behind. */
export const placeOf = ({ name, place, areaId, standards, motto }: Post): PostInput => ({
  ...freshPost,
  name,
  place: place ?? '',
  areaId,
  standards: standards.join('\n'),
  motto: motto ?? '',
});
export const inputOf = (post: Post): PostInput => ({ ...placeOf(post), holderId: post.holderId, nominatedBy: post.nominatedBy ?? '' });

export const fieldsOf = ({ name, place, holderId, areaId, standards, motto, nominatedBy }: PostInput): PostFields => ({
  name,
  standards: linesOf(standards),
  ...(place ? { place } : {}),
  ...(holderId ? { holderId } : {}),
  ...(areaId ? { areaId } : {}),
  ...(motto ? { motto } : {}),
  ...(nominatedBy ? { nominatedBy } : {}),
});

/** Members to choose a holder from; namesakes are told apart by department. */
export function useMemberOptions() {
  const { options, byId } = usePeople();
  return options.filter(({ value }) => {
    const person = byId.get(value);
    return person !== undefined && isMember(person);
  });
}

type PostFieldsFormProps = {
  readonly value: PostInput;
  readonly onChange: (value: PostInput) => void;
  /** Who holds it is changed by acts of its own once the post is there. */
  readonly withHolder: boolean;
};

export function PostFieldsForm({ value, onChange, withHolder }: PostFieldsFormProps) {
  const members = useMemberOptions();
  const areas = useDocs('responsibility-area');
  const field = bound(value, onChange);
  const open = (areas ?? []).filter(({ body }) => body.state === 'active' || body.id === value.areaId);
  return (
    <>
      <div className="pair">
        <TextField label="岗位名称" {...field('name')} maxLength={40} placeholder="注塑车间 3 号机" />
        <TextField label="位置" hint="可不填" {...field('place')} maxLength={60} />
        {withHolder && <SelectField label="党员" hint="可以以后再定" options={members} {...field('holderId')} search />}
        <TextField label="谁推荐" hint="可不填" {...field('nominatedBy')} maxLength={60} placeholder="第二党小组" />
      </div>
      <LongTextField label="岗位标准" hint="一行一条，公示前至少写一条" {...field('standards')} maxLength={2400} rows={4} />
      <div className="pair">
        <TextField label="牌上的一句话" hint="可不填" {...field('motto')} maxLength={40} />
        {open.length > 0 && (
          <SelectField
            label="在哪个责任区"
            hint="可不选"
            options={[{ value: '', word: '不在责任区' }, ...open.map(({ id, body }) => ({ value: id, word: body.name }))]}
            value={value.areaId ?? ''}
            onChange={(areaId) => field('areaId').onChange(areaId || undefined)}
          />
        )}
      </div>
    </>
  );
}
