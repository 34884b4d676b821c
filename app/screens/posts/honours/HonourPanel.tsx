import { Button } from 'antd';
import { type ComponentType, type ReactNode, useState } from 'react';
import { mayDo, type Verb } from '../../../../src/domain/authority.ts';
import { type HonourUnitState, NEXT_OPINION } from '../../../../src/domain/honour-unit.ts';
import { honourTypeNames, leadOrganisationNames } from '../../../../src/domain/names.ts';
import { useDesk } from '../../../live/desk.ts';
import { useWho } from '../../../live/who.ts';
import { FactList, NextStep, StepLine } from '../../../parts/Facts.tsx';
import { HowFar } from '../../../parts/HowFar.tsx';
import { inPanel } from '../../../parts/past.ts';
import { Past } from '../../../parts/Timeline.tsx';
import { go } from '../../../where.ts';
import { dayWord } from '../../../words/dates.ts';
import { dateTime } from '../../../words/said.ts';
import { verbNames } from '../../../words/verbs.ts';
import { CorrectHonourForm, EndHonourForm, type HonourFormProps, OpinionForm } from './HonourForms.tsx';
import { honourPast } from './honour-past.ts';
import { boxName, type HonourRow, HonourStateMark, stagesOf } from './honour-rows.tsx';

type ActKey = Extract<Verb, 'give-honour-opinion' | 'correct-honour' | 'end-honour'>;
const forms: Readonly<Record<ActKey, ComponentType<HonourFormProps>>> = {
  'give-honour-opinion': OpinionForm,
  'correct-honour': CorrectHonourForm,
  'end-honour': EndHonourForm,
};
const byState: Readonly<Record<HonourUnitState, { readonly act?: ActKey; readonly others: readonly ActKey[] }>> = {
  draft: { act: 'give-honour-opinion', others: ['correct-honour'] },
  'branch-agreed': { act: 'give-honour-opinion', others: [] },
  'lead-agreed': { act: 'give-honour-opinion', others: [] },
  awarded: { others: ['end-honour'] },
  declined: { others: [] },
  ended: { others: [] },
};

function nextOf({ unit, today }: HonourRow): { readonly what: string; readonly why: string } {
  const level = NEXT_OPINION[unit.state];
  const last = unit.opinions.at(-1);
  if (level === 'branch') {
    return unit.deeds
      ? { what: '支部出意见', why: '支部意见在前，牵头群团和上级的按盖章的申报表（F-17）补录。' }
      : { what: '先写主要事迹', why: '申报表（F-17）要有主要事迹，支部才好出意见。' };
  }
  if (level) {
    return {
      what: `等${boxName(level, unit)}意见，收到就补录`,
      why: last ? `${boxName(last.level, unit)} ${dayWord(last.on, today)} 已同意；打印申报表盖章送去。` : '',
    };
  }
  if (unit.state === 'awarded')
    return { what: '在册，到期时记一笔', why: unit.awardedOn ? `${dayWord(unit.awardedOn, today)} 命名。` : '' };
  return { what: unit.state === 'declined' ? '没有通过，到此为止' : '已经到期', why: '' };
}

/** The box 下一步 of an application with the forms behind its buttons. */
export function HonourActs({ row }: { readonly row: HonourRow }) {
  const [open, setOpen] = useState<ActKey>();
  const { role } = useDesk().session.actor;
  const { what, why } = nextOf(row);
  const { act, others } = byState[row.unit.state];
  const isUnwritten = row.unit.state === 'draft' && !row.unit.deeds;
  const first = isUnwritten ? 'correct-honour' : act;
  const mine = others.filter((key) => key !== first && mayDo(role, key));
  const onlyLooks = first !== undefined && !mayDo(role, first) && mine.length === 0;
  const Form = open && forms[open];
  const button = (key: ActKey): ReactNode => (
    <Button key={key} size="small" onClick={() => setOpen(key)}>
      {verbNames[key]}
    </Button>
  );
  return (
    <>
      <NextStep what={what} why={onlyLooks ? '只能看：由宣传委员或书记登记' : why} action={first && mayDo(role, first) && button(first)}>
        {mine.length > 0 && <div className="said-actions">{mine.map(button)}</div>}
      </NextStep>
      {Form && <Form row={row} onClose={() => setOpen(undefined)} />}
    </>
  );
}

export function HonourFacts({ row }: { readonly row: HonourRow }) {
  const { unit, contact, today } = row;
  const openContact = () => unit.contactId && go({ rail: 'people', tab: 'roster', page: 'person', id: unit.contactId });
  return (
    <FactList
      rows={[
        { label: '申报', value: `${honourTypeNames[unit.honour]}，${leadOrganisationNames[unit.leadOrganisation]}牵头` },
        { label: '人数', value: `${unit.people} 人` },
        {
          label: '联系人',
          value: contact && (
            <button type="button" className="link" onClick={openContact}>
              {contact}
            </button>
          ),
        },
        { label: '事迹', value: unit.deeds },
        ...unit.opinions.map(({ level, agreed, opinion, on }) => ({
          label: boxName(level, unit),
          value: `${agreed ? '同意' : '不同意'}，${dayWord(on, today)}${opinion && !['同意', '不同意'].includes(opinion) ? `：${opinion}` : ''}`,
        })),
        { label: '命名', value: unit.awardedOn && dayWord(unit.awardedOn, today) },
        { label: '到期', value: unit.validUntil && dayWord(unit.validUntil, today) },
      ]}
    />
  );
}

/** The chosen application beside the list. */
export function HonourPanel({ row }: { readonly row: HonourRow }) {
  const whoOf = useWho();
  const { unit, today } = row;
  const saved = dateTime(row.savedAt);
  return (
    <>
      <div>
        <h2 className="panel-name">{unit.unitName}</h2>
        <p className="panel-line">
          <HonourStateMark row={row} soft />
          <HowFar id={row.id} savedAt={row.savedAt} day={dayWord(saved, today)} />
        </p>
      </div>
      <StepLine steps={stagesOf(unit)} />
      <HonourActs row={row} />
      <HonourFacts row={row} />
      <Past items={inPanel(honourPast(unit, whoOf), today)} />
    </>
  );
}
