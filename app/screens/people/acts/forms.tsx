import { Checkbox, Radio } from 'antd';
import { useState } from 'react';
import { changePresence } from '../../../../src/commands/change-presence.ts';
import { changeStanding } from '../../../../src/commands/change-standing.ts';
import { giveNotice } from '../../../../src/commands/give-notice.ts';
import { keepPersonLonger } from '../../../../src/commands/keep-person-longer.ts';
import { recordConsent } from '../../../../src/commands/record-consent.ts';
import { recordContact } from '../../../../src/commands/record-contact.ts';
import { withdrawConsent } from '../../../../src/commands/withdraw-consent.ts';
import { CONSENT_SCOPES, type ConsentScope } from '../../../../src/domain/consent.ts';
import { consentScopeNames, presenceNames, standingNames } from '../../../../src/domain/names.ts';
import type { Person, Presence, Standing } from '../../../../src/domain/person.ts';
import { PRESENCE_STEPS, STANDING_STEPS } from '../../../../src/domain/roster.ts';
import type { Consequence } from '../../../../src/domain/withdrawal.ts';
import { useToday } from '../../../live/clock.ts';
import { useCommand } from '../../../live/command.ts';
import { useNotice } from '../../../live/notice.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { DateField, Field, LongTextField, SelectField, TextField } from '../../../parts/fields.tsx';
import { AfterWithdrawal } from './AfterWithdrawal.tsx';

type ActProps = { readonly person: Person; readonly onClose: () => void };
const scopes = CONSENT_SCOPES.map((scope) => ({ value: scope, label: consentScopeNames[scope] }));

/** F-59 was shown to these people; what all of them signed is recorded with it. */
export function NoticeForm({ people, onClose }: { readonly people: readonly Person[]; readonly onClose: () => void }) {
  const act = useCommand(giveNotice);
  const today = useToday();
  const { version } = useNotice();
  const [on, setOn] = useState<string | undefined>(today);
  const [agreed, setAgreed] = useState<readonly ConsentScope[]>(['keeping']);
  const save = async () => {
    const given = {
      personIds: people.map(({ id }) => id),
      version,
      asked: CONSENT_SCOPES,
      agreed,
      ...(on ? { on } : {}),
    };
    if (await act.run(given)) onClose();
  };
  const who = people.length === 1 ? people[0]!.name : `${people.length} 人`;
  return (
    <ActDialog title={`记告知：${who}`} verb="记告知" act={act} onSave={save} onClose={onClose}>
      <p>
        已把告知书（{version}）给{people.length === 1 ? who : ` ${who}`}看过。一式两份，签字的原件存档。
      </p>
      <DateField label="哪天告知" value={on} onChange={setOn} latest={today} />
      <Field label={people.length === 1 ? '签字同意的' : '每个人都签字同意的'} hint="没勾的以后可以单独记">
        {() => <Checkbox.Group value={[...agreed]} onChange={(chosen) => setAgreed(chosen as ConsentScope[])} options={scopes} />}
      </Field>
    </ActDialog>
  );
}

export function ConsentForm({ person, onClose }: ActProps) {
  const record = useCommand(recordConsent);
  const withdraw = useCommand(withdrawConsent);
  const [doing, setDoing] = useState<'give' | 'withdraw'>('give');
  const [scope, setScope] = useState<ConsentScope>('submission');
  const [given, setGiven] = useState<'signed' | 'spoken'>('signed');
  const [until, setUntil] = useState<string>();
  const [follows, setFollows] = useState<readonly Consequence[]>();
  const act = doing === 'give' ? record : withdraw;
  if (follows) return <AfterWithdrawal person={person} follows={follows} onClose={onClose} />;
  const save = async () => {
    if (doing === 'give') {
      if (await record.run(person.id, { scope, given, ...(until ? { until } : {}) })) onClose();
      return;
    }
    const withdrawn = await withdraw.run(person.id, { scope });
    if (withdrawn) setFollows(withdrawn.follows);
  };
  return (
    <ActDialog title={`同意和撤回：${person.name}`} verb={doing === 'give' ? '记同意' : '记撤回'} act={act} onSave={save} onClose={onClose}>
      <Field label="记什么">
        {(id) => (
          <Radio.Group
            id={id}
            value={doing}
            onChange={(event) => setDoing(event.target.value)}
            options={[
              { value: 'give', label: '本人同意' },
              { value: 'withdraw', label: '本人撤回同意' },
            ]}
          />
        )}
      </Field>
      <Field label="哪一项">
        {(id) => <Radio.Group id={id} value={scope} onChange={(event) => setScope(event.target.value)} options={scopes} />}
      </Field>
      {doing === 'give' ? (
        <div className="pair">
          <Field label="怎么表示的">
            {(id) => (
              <Radio.Group
                id={id}
                value={given}
                onChange={(event) => setGiven(event.target.value)}
                options={[
                  { value: 'signed', label: '签字' },
                  { value: 'spoken', label: '当面说' },
                ]}
              />
            )}
          </Field>
          <DateField label="同意到哪天" hint="可不填" value={until} onChange={setUntil} />
        </div>
      ) : (
        <p className="caption">撤回不影响以前已经做了的事。记下以后，会列出要跟着办的事。</p>
      )}
    </ActDialog>
  );
}

export function StandingForm({ person, onClose }: ActProps) {
  const act = useCommand(changeStanding);
  const today = useToday();
  const possible = STANDING_STEPS[person.standing];
  const [to, setTo] = useState<Standing | undefined>(possible[0]);
  const [on, setOn] = useState<string | undefined>(today);
  const [reason, setReason] = useState('');
  const text = reason.trim();
  const save = async () => {
    if (to && (await act.run(person.id, to, { ...(on ? { on } : {}), ...(text ? { reason: text } : {}) }))) onClose();
  };
  return (
    <ActDialog
      title={`改人员类别：${person.name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={to === 'employee' && !text ? '还没有写理由' : undefined}
    >
      <p>现在是{standingNames[person.standing]}。</p>
      <div className="pair">
        <SelectField label="改为" options={possible.map((value) => ({ value, word: standingNames[value] }))} value={to} onChange={setTo} />
        <DateField label="哪天起" value={on} onChange={setOn} latest={today} />
      </div>
      {to === 'employee' && (
        <LongTextField label="理由" hint="必填，写依据的决定，不写经过" value={reason} onChange={setReason} maxLength={500} rows={2} />
      )}
    </ActDialog>
  );
}

export function PresenceForm({ person, onClose }: ActProps) {
  const act = useCommand(changePresence);
  const today = useToday();
  const possible = PRESENCE_STEPS[person.presence];
  const [to, setTo] = useState<Presence | undefined>(possible[0]);
  const [on, setOn] = useState<string | undefined>(today);
  const [at, setAt] = useState('');
  const save = async () => {
    if (to && (await act.run(person.id, to, { ...(on ? { on } : {}), ...(at.trim() ? { at: at.trim() } : {}) }))) onClose();
  };
  return (
    <ActDialog
      title={`记去向：${person.name}`}
      verb="保存"
      act={act}
      onSave={save}
      onClose={onClose}
      missing={to ? undefined : '没有可以改的'}
    >
      <div className="pair">
        <SelectField
          label="现在怎样"
          options={possible.map((value) => ({ value, word: presenceNames[value] }))}
          value={to}
          onChange={setTo}
        />
        <DateField label="哪天" value={on} onChange={setOn} latest={today} />
      </div>
      {(to === 'transferred' || to === 'mobile') && (
        <TextField label={to === 'transferred' ? '转到哪个党组织' : '在哪里'} hint="可不填" value={at} onChange={setAt} maxLength={60} />
      )}
    </ActDialog>
  );
}

export function ContactForm({ person, onClose }: ActProps) {
  const act = useCommand(recordContact);
  const today = useToday();
  const [on, setOn] = useState<string | undefined>(today);
  const save = async () => {
    if (await act.run(person.id, on ? { on } : {})) onClose();
  };
  return (
    <ActDialog title={`记联系：${person.name}`} verb="记联系" act={act} onSave={save} onClose={onClose}>
      <DateField label="哪天联系的" value={on} onChange={setOn} latest={today} />
      <p className="caption">只记日期，不记谈了什么。</p>
    </ActDialog>
  );
}

/** Past the retention only with a day and a reason; on that day 今日 asks again. */
export function KeepLongerForm({ person, onClose }: ActProps) {
  const act = useCommand(keepPersonLonger);
  const today = useToday();
  const [until, setUntil] = useState<string | undefined>(person.keptLongerUntil);
  const [reason, setReason] = useState('');
  const save = async () => {
    if (until && (await act.run(person.id, until, reason))) onClose();
  };
  const missing = !until ? '还没有填留到哪天' : reason.trim() ? undefined : '还没有写理由';
  return (
    <ActDialog title={`再留一段：${person.name}`} verb="再留一段" act={act} onSave={() => void save()} onClose={onClose} missing={missing}>
      <DateField label="留到哪天" value={until} onChange={setUntil} earliest={today} />
      <LongTextField label="理由" hint="必填，为什么现在不能清除" value={reason} onChange={setReason} maxLength={200} rows={2} />
    </ActDialog>
  );
}
