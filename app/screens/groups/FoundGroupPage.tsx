import { Radio } from 'antd';
import { foundGroup } from '../../../src/commands/found-group.ts';
import type { GroupScope } from '../../../src/domain/group/group.ts';
import { standingNames } from '../../../src/domain/names.ts';
import { parameterAt } from '../../../src/domain/parameters.ts';
import { isMember } from '../../../src/domain/person.ts';
import { useToday } from '../../live/clock.ts';
import { useCommand } from '../../live/command.ts';
import { useDraft } from '../../live/draft.ts';
import { useParameters } from '../../live/parameters.ts';
import { usePeople } from '../../live/people.ts';
import { bound } from '../../parts/bound.ts';
import { DateField, Field, SelectField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { PeopleField } from '../../parts/several-fields.tsx';
import { CheckPage, Wizard, type WizardStep } from '../../parts/Wizard.tsx';
import { useFindsPerson } from '../../search/use-search.ts';
import { go, useWindow } from '../../where.ts';
import { GroupFieldsForm, type GroupInput, missingOf } from './GroupFieldsForm.tsx';

type FoundingInput = GroupInput & {
  readonly scope: GroupScope;
  readonly at: string;
  readonly initiatorId: string | undefined;
  readonly invitedIds: readonly string[];
  readonly on: string | undefined;
};
const fresh: FoundingInput = {
  at: 'what',
  scope: 'enterprise',
  name: '',
  goals: '',
  plan: '',
  initiatorId: undefined,
  invitedIds: [],
  on: undefined,
};
const where = { rail: 'groups', tab: 'groups', page: 'found' };

/** 组建小组: what for, who begins it, who means to take part; nothing counts before the last step. */
export default function FoundGroupPage() {
  const act = useCommand(foundGroup);
  const close = useWindow((window) => window.close);
  const draft = useDraft('found-group', fresh, { title: '组建小组', where });
  const { value } = draft;
  const today = useToday();
  const onAt = (at: string) => draft.set({ ...value, at });
  const invited = value.invitedIds.filter((id) => id !== value.initiatorId);
  const steps: readonly WizardStep[] = [
    {
      key: 'what',
      word: '名称和目标',
      said: value.name,
      missing: missingOf(value),
      body: (
        <>
          <h2>小组叫什么，做什么</h2>
          <Field label="范围">
            {(id) => (
              <Radio.Group
                id={id}
                value={value.scope}
                onChange={(event) => draft.set({ ...value, scope: event.target.value })}
                options={[
                  { value: 'enterprise', label: '本企业内，本单位党组织批准' },
                  { value: 'cross-enterprise', label: '跨企业，园区或社区党组织批准' },
                ]}
              />
            )}
          </Field>
          <GroupFieldsForm field={bound<GroupInput>(value, (change) => draft.set({ ...value, ...change }))} />
        </>
      ),
    },
    {
      key: 'who',
      word: '发起人和组员',
      said: `${invited.length + 1} 人`,
      missing: whoMissing(value, invited),
      body: <Who value={value} onChange={draft.set} />,
    },
    { key: 'check', word: '核对', next: '发起组建', body: <Check value={value} invited={invited} onAt={onAt} /> },
  ];
  const save = async () => {
    const { name, goals, plan, scope, initiatorId } = value;
    if (!initiatorId) return;
    const group = await act.run({ name, goals, plan, scope, initiatorId, invitedIds: invited }, { on: value.on ?? today });
    if (!group) return;
    draft.drop();
    go({ rail: 'groups', tab: 'groups', page: 'group', id: group.id });
  };
  return (
    <Wizard
      title="组建小组"
      steps={steps}
      at={value.at}
      onAt={onAt}
      onLater={close}
      onDone={save}
      busy={act.busy}
      answer={<Refusal refusal={act.refusal} />}
    />
  );
}

const whoMissing = ({ initiatorId, scope }: FoundingInput, invited: readonly string[]): string | undefined =>
  !initiatorId ? '还没有选发起人' : invited.length === 0 && scope === 'enterprise' ? '还没有选参加意向人员' : undefined;

function Who({ value, onChange }: { readonly value: FoundingInput; readonly onChange: (value: FoundingInput) => void }) {
  const today = useToday();
  const settings = useParameters();
  const { options, byId } = usePeople();
  const finds = useFindsPerson();
  const field = bound(value, onChange);
  const least = parameterAt(settings, 'group-size-least', today);
  const most = parameterAt(settings, 'group-size-most', today).value;
  const members = options.filter(({ value: id }) => {
    const person = byId.get(id);
    return person !== undefined && isMember(person);
  });
  const count = value.invitedIds.filter((id) => id !== value.initiatorId).length + (value.initiatorId ? 1 : 0);
  return (
    <>
      <h2>谁发起，谁想参加</h2>
      <SelectField label="发起人" hint="党员" options={members} {...field('initiatorId')} search finds={finds} />
      <PeopleField
        label="参加意向人员"
        hint="积极分子、申请人、职工也可以"
        options={options.filter(({ value: id }) => id !== value.initiatorId)}
        {...field('invitedIds')}
        finds={finds}
      />
      <DateField label="哪天发起" value={value.on ?? today} onChange={(on) => onChange({ ...value, on })} latest={today} />
      <p className="caption" role="status">
        {value.scope === 'cross-enterprise' && '别的企业的人在发起以后逐个邀请。'}共 {count} 人，一般 {least.value} 至 {most}{' '}
        人。各人确认以后才算组员；参加自主党小组不改变原来的支部和党小组。
      </p>
    </>
  );
}

const scopeSaid = {
  enterprise: '本企业内，由本单位党组织批准',
  'cross-enterprise': '跨企业，由园区或社区党组织批准，再报本企业党组织备案',
};

type CheckProps = { readonly value: FoundingInput; readonly invited: readonly string[]; readonly onAt: (step: string) => void };
function Check({ value, invited, onAt }: CheckProps) {
  const { byId } = usePeople();
  const today = useToday();
  const person = (id: string) => {
    const found = byId.get(id);
    return found ? `${found.name}（${standingNames[found.standing]}）` : '';
  };
  return (
    <>
      <h2>自主党小组组建申请</h2>
      <CheckPage
        onAt={onAt}
        answers={[
          { key: 'name', label: '拟定名称', answer: value.name, step: 'what' },
          { key: 'goals', label: '目标任务', answer: value.goals, step: 'what' },
          { key: 'plan', label: '年度设想', answer: value.plan, step: 'what' },
          { key: 'initiator', label: '发起人', answer: value.initiatorId ? person(value.initiatorId) : '', step: 'who' },
          { key: 'invited', label: '参加意向', answer: invited.map(person).join('、'), step: 'who' },
          { key: 'on', label: '发起日期', answer: value.on ?? today, step: 'who' },
          { key: 'scope', label: '范围', answer: scopeSaid[value.scope], step: 'what' },
        ]}
      />
    </>
  );
}
