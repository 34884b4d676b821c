import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { useAsking } from '../live/asking.ts';
import { useDesk } from '../live/desk.ts';
import { usePeople } from '../live/people.ts';
import { useFindsPerson } from '../search/use-search.ts';
import { SelectField } from './fields.tsx';
import { Refusal } from './Refusal.tsx';

export type LinkPersonProps = {
  readonly profile: { readonly id: string; readonly name: string };
  readonly label: string;
  readonly hint?: string;
  readonly onLinked?: (personId: string) => void;
  /** Another button beside: 不改了. */
  readonly beside?: ReactNode;
};

/** Says which person of the roster a profile is. Works inside another form: nothing is sent but this choice. */
export function LinkPerson({ profile, label, hint, onLinked, beside }: LinkPersonProps) {
  const { actAs, live } = useDesk();
  const people = usePeople();
  const finds = useFindsPerson();
  const [personId, setPersonId] = useState<string>();
  const { ask, busy, refusal } = useAsking();
  const named = personId && people.byId.get(personId)?.name;
  const link = async () => {
    if (!personId) return;
    const session = await ask('正在对上', window.shell.linkProfile({ profileId: profile.id, personId }));
    if (!session) return;
    await live.catchUp();
    actAs(session.actor);
    onLinked?.(personId);
  };
  return (
    <div className="link-person">
      <SelectField
        label={label}
        {...(hint && { hint })}
        value={personId}
        options={people.options}
        search
        finds={finds}
        onChange={setPersonId}
        placeholder="姓名、拼音首字母"
      />
      {named && named !== profile.name && (
        <p role="status">
          名册里是“{named}”，开锁用的名字是“{profile.name}”。是同一个人才对上。
        </p>
      )}
      <div className="said-actions">
        <Button disabled={!personId || busy !== undefined} onClick={() => void link()}>
          {busy ?? '对上这个人'}
        </Button>
        {beside}
      </div>
      <Refusal refusal={refusal} />
    </div>
  );
}

/** In an act that nobody may do for themselves, while it is not known who is at the desk. */
export function WhoAreYou() {
  const { actor } = useDesk().session;
  if (actor.personId) return null;
  return (
    <LinkPerson
      profile={{ id: actor.profileId, name: actor.name }}
      label="自己是名册里的谁"
      hint="这一步要由本人以外的人办；只选一次，以后在 设置 › 用户 里看"
    />
  );
}
