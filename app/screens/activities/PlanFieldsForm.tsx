import { AutoComplete, Checkbox } from 'antd';
import { useMemo } from 'react';
import type { ActivityType, ActivityWay } from '../../../src/domain/activity/activity.ts';
import { partyGroupsOf } from '../../../src/domain/activity/attendance.ts';
import { isStanding } from '../../../src/domain/group/group.ts';
import { activityTypeNames, activityWayNames } from '../../../src/domain/names/activity.ts';
import { useDocs } from '../../live/documents.ts';
import { usePeople } from '../../live/people.ts';
import { bound } from '../../parts/bound.ts';
import { DateField, Field, SelectField, TextField } from '../../parts/fields.tsx';
import { useFindsPerson } from '../../search/use-search.ts';
import { byName } from '../../words/order.ts';
import { type PlanInput, usualTitle } from './activity-input.ts';

const types = (Object.entries(activityTypeNames) as [ActivityType, string][]).map(([value, word]) => ({ value, word }));
const ways = (Object.entries(activityWayNames) as [ActivityWay, string][]).map(([value, label]) => ({ value, label }));

type PlanFieldsFormProps<I extends PlanInput> = {
  readonly value: I;
  readonly onChange: (value: I) => void;
  /** 哪天开 of a plan, 哪天开的 of a record. */
  readonly dayLabel: string;
  readonly latest?: string;
};

/** What, when, where, who leads it: the same for a plan and for a record. */
export function PlanFieldsForm<I extends PlanInput>({ value, onChange, dayLabel, latest }: PlanFieldsFormProps<I>) {
  const people = usePeople();
  const finds = useFindsPerson();
  const groups = useMemo(() => partyGroupsOf([...people.byId.values()]).map((name) => ({ value: name, word: name })), [people.byId]);
  const autonomous = useDocs('autonomous-group');
  const ofGroups = useMemo(
    () => (autonomous ?? []).flatMap(({ body }) => (isStanding(body) ? [{ value: body.id, word: body.name }] : [])),
    [autonomous],
  );
  const field = bound<PlanInput>(value, (plan) => onChange({ ...value, ...plan }));
  const isGroupMeeting = value.activityType === 'group-meeting';
  return (
    <>
      <div className="pair">
        <SelectField
          label="类型"
          options={types}
          value={value.activityType}
          onChange={(activityType) => field('activityType').onChange(activityType ?? 'other')}
        />
        <DateField label={dayLabel} {...field('on')} {...(latest ? { latest } : {})} />
      </div>
      {isGroupMeeting && (
        <SelectField
          label="哪个党小组"
          hint={groups.length === 0 ? '名册里还没有分党小组' : ''}
          options={groups}
          value={value.partyGroup || undefined}
          onChange={(partyGroup) => field('partyGroup').onChange(partyGroup ?? '')}
        />
      )}
      {value.activityType === 'group-activity' && ofGroups.length > 0 && (
        <SelectField
          label="哪个自主党小组"
          hint="不是小组办的可不选"
          options={ofGroups}
          value={value.groupId}
          onChange={field('groupId').onChange}
        />
      )}
      <TextField label="名称" hint="不写就用灰字" {...field('title')} maxLength={80} placeholder={usualTitle(value)} />
      <SeriesField {...field('seriesName')} />
      <div className="pair">
        <TextField label="地点" hint="可不填" {...field('place')} maxLength={60} placeholder="三楼会议室" />
        <TextField label="几点" hint="可不填" {...field('startsAt')} maxLength={5} placeholder="13:30" />
      </div>
      <SelectField label="主持" hint="可不选" options={people.options} {...field('hostId')} search finds={finds} />
      <Field label="形式" hint="可不选">
        {(id) => (
          <div id={id}>
            <Checkbox.Group options={ways} value={[...value.ways]} onChange={(chosen) => field('ways').onChange(chosen)} />
          </div>
        )}
      </Field>
      <Checkbox checked={value.isOpen} onChange={(event) => field('isOpen').onChange(event.target.checked)}>
        开放：组外、支部外的人也可以来
      </Checkbox>
    </>
  );
}

/** PST-06: the same words for every activity of a series, so that typing one of them in the list finds all. */
function SeriesField({ value, onChange }: { readonly value: string; readonly onChange: (value: string) => void }) {
  const activities = useDocs('activity');
  const options = useMemo(
    () => [...new Set((activities ?? []).flatMap(({ body }) => body.seriesName ?? []))].toSorted(byName).map((name) => ({ value: name })),
    [activities],
  );
  return (
    <Field label="系列" hint="可不填，如“服务市场先锋行”">
      {(id) => (
        <AutoComplete
          id={id}
          value={value}
          onChange={(typed) => onChange(String(typed ?? '').slice(0, 40))}
          options={options}
          showSearch={{ filterOption: (typed, option) => option?.value.includes(typed) ?? false }}
        />
      )}
    </Field>
  );
}
