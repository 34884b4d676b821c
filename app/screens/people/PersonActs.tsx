import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { mayDo, type Verb } from '../../../src/domain/authority.ts';
import { isToldOtherwise } from '../../../src/domain/consent.ts';
import { isPresent, type Person } from '../../../src/domain/person.ts';
import { PRESENCE_STEPS, STANDING_STEPS } from '../../../src/domain/roster.ts';
import { useDesk } from '../../live/desk.ts';
import { useNotice } from '../../live/notice.ts';
import { NextStep } from '../../parts/Facts.tsx';
import { ConsentForm, ContactForm, KeepLongerForm, NoticeForm, PresenceForm, StandingForm } from './acts/forms.tsx';
import { CorrectPerson } from './PersonForm.tsx';
import { PurgePerson } from './PurgePerson.tsx';

type Doing = 'notice' | 'consent' | 'correct' | 'standing' | 'presence' | 'contact' | 'keep' | 'purge';
const words: Readonly<Record<Doing, string>> = {
  notice: '记告知',
  consent: '同意和撤回',
  correct: '更正',
  standing: '改人员类别',
  presence: '记去向',
  contact: '记联系',
  keep: '再留一段',
  purge: '清除个人信息',
};
const verbs: Readonly<Record<Doing, Verb>> = {
  notice: 'give-notice',
  consent: 'record-consent',
  correct: 'correct-person',
  standing: 'change-standing',
  presence: 'change-presence',
  contact: 'record-contact',
  keep: 'keep-person-longer',
  purge: 'purge-person',
};

/** What may be done about a person, the next act first. */
export function PersonActs({ person }: { readonly person: Person }) {
  const [doing, setDoing] = useState<Doing>();
  const { role } = useDesk().session.actor;
  const close = () => setDoing(undefined);
  const others: readonly Doing[] = [
    'correct',
    ...(STANDING_STEPS[person.standing].length ? (['standing'] as const) : []),
    ...(PRESENCE_STEPS[person.presence].length ? (['presence'] as const) : []),
    ...(person.presence === 'mobile' ? (['contact'] as const) : []),
    ...(person.notice === 'awaiting' ? [] : (['consent'] as const)),
    ...(isPresent(person) || person.notice === 'withdrawn' ? [] : (['keep'] as const)),
    'purge',
  ];
  const mine = others.filter((one) => mayDo(role, verbs[one]));
  const button = (one: Doing): ReactNode => (
    <Button key={one} size="small" onClick={() => setDoing(one)}>
      {words[one]}
    </Button>
  );
  const { version } = useNotice();
  const mayTell = mayDo(role, 'give-notice');
  const form = doing && formOf(doing, person, close);
  if (mine.length === 0) return <p className="caption">只能看：由组织委员登记。</p>;
  return (
    <>
      {mayTell && person.notice === 'awaiting' && (
        <NextStep what="把告知书给本人看" why="告知之前，姓名不用于公示和上报（个人信息保护法第十七条）。" action={button('notice')} />
      )}
      {mayTell && isToldOtherwise(person, version) && (
        <NextStep
          what="告知书改了，再给本人看"
          why={`本人看的是“${person.noticeVersion}”，现在是“${version}”。原来同意的照旧算，改了的要告知（个人信息保护法第十四条、第十七条）。`}
          action={button('notice')}
        />
      )}
      <div className="said-actions">{mine.map(button)}</div>
      {form}
    </>
  );
}

function formOf(doing: Doing, person: Person, onClose: () => void): ReactNode {
  const props = { person, onClose };
  const forms: Readonly<Record<Doing, () => ReactNode>> = {
    notice: () => <NoticeForm people={[person]} onClose={onClose} />,
    consent: () => <ConsentForm {...props} />,
    correct: () => <CorrectPerson {...props} />,
    standing: () => <StandingForm {...props} />,
    presence: () => <PresenceForm {...props} />,
    contact: () => <ContactForm {...props} />,
    keep: () => <KeepLongerForm {...props} />,
    purge: () => <PurgePerson {...props} />,
  };
  return forms[doing]();
}
