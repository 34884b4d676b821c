import { Checkbox, Radio } from 'antd';
import type { IdeaFields } from '../../../src/domain/idea/hand-in.ts';
import type { Idea, IdeaCategory } from '../../../src/domain/idea.ts';
import { ideaCategoryNames } from '../../../src/domain/names/idea.ts';
import { usePeople } from '../../live/people.ts';
import { bound } from '../../parts/bound.ts';
import { DateField, Field, LongTextField, TextField } from '../../parts/fields.tsx';
import { PeopleField } from '../../parts/several-fields.tsx';
import { useFindsPerson } from '../../search/use-search.ts';
import { AboutPersonHint, AlikeHint } from './Hints.tsx';

export type IdeaInput = {
  readonly title: string;
  readonly category: IdeaCategory;
  readonly proposerIds: readonly string[];
  readonly anonymous: boolean;
  readonly proposedOn: string;
  readonly situation: string;
  readonly measure: string;
  readonly effect: string;
};
export const freshIdea = (today: string): IdeaInput => ({
  title: '',
  category: 'safety',
  proposerIds: [],
  anonymous: false,
  proposedOn: today,
  situation: '',
  measure: '',
  effect: '',
});
export const inputOf = (idea: Idea): IdeaInput => ({
  title: idea.title,
  category: idea.category,
  proposerIds: idea.proposerIds,
  anonymous: idea.anonymous,
  proposedOn: idea.proposedOn,
  situation: idea.situation ?? '',
  measure: idea.measure ?? '',
  effect: idea.effect ?? '',
});
/** What the form does not show stays as it was. */
export const fieldsOf = (input: IdeaInput, before?: Idea): IdeaFields => ({
  ...(before?.claimedName ? { claimedName: before.claimedName } : {}),
  ...(before?.occasion ? { occasion: before.occasion } : {}),
  ...(before?.activityId ? { activityId: before.activityId } : {}),
  ...input,
});

const categories = Object.entries(ideaCategoryNames).map(([value, label]) => ({ value, label }));

type IdeaFieldsFormProps = {
  readonly value: IdeaInput;
  readonly onChange: (value: IdeaInput) => void;
  readonly today: string;
  readonly besides?: string;
};

/** One line is enough; the rest helps those who review. */
export function IdeaFieldsForm({ value, onChange, today, besides }: IdeaFieldsFormProps) {
  const people = usePeople();
  const finds = useFindsPerson();
  const set = (change: Partial<IdeaInput>) => onChange({ ...value, ...change });
  const field = bound(value, onChange);
  return (
    <>
      <TextField label="点子" hint="一句话" {...field('title')} maxLength={80} />
      <AlikeHint title={value.title} {...(besides ? { besides } : {})} />
      <Field label="类别">
        {(id) => (
          <Radio.Group id={id} value={value.category} onChange={(event) => set({ category: event.target.value })} options={categories} />
        )}
      </Field>
      <div className="pair">
        <div>
          <PeopleField
            label="建议人"
            hint="可以几个人"
            options={people.options}
            {...field('proposerIds')}
            disabled={value.anonymous}
            finds={finds}
          />
          <Checkbox checked={value.anonymous} onChange={(event) => set({ anonymous: event.target.checked, proposerIds: [] })}>
            匿名
          </Checkbox>
        </div>
        <DateField label="提出日期" value={value.proposedOn} onChange={(on) => set({ proposedOn: on ?? today })} latest={today} />
      </div>
      <LongTextField label="现在怎样" hint="可不填" {...field('situation')} maxLength={2000} rows={2} />
      <LongTextField label="打算怎么改" hint="可不填" {...field('measure')} maxLength={2000} rows={2} />
      <LongTextField label="能有什么效果" hint="可不填" {...field('effect')} maxLength={500} rows={1} />
      <AboutPersonHint text={`${value.title}${value.situation}${value.measure}${value.effect}`} />
    </>
  );
}
