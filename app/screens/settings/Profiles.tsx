import { Button, Popconfirm } from 'antd';
import { type FormEvent, useEffect, useState } from 'react';
import type { Profile } from '../../../electron/contract.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { roleNames } from '../../../src/domain/names.ts';
import { useAsking } from '../../live/asking.ts';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { LinkPerson } from '../../parts/LinkPerson.tsx';
import { isPasswordUsable, NewPassword } from '../../parts/NewPassword.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { dateTime } from '../../words/said.ts';

const ROLES: readonly Exclude<Role, 'secretary' | 'participant'>[] = ['deputy', 'organisation', 'publicity', 'discipline'];

/** Who can open the ledger with a password. The secretary changes by handing over, not here. */
export function Profiles() {
  const own = useDesk().session.actor.profileId;
  const [profiles, setProfiles] = useState<readonly Profile[]>([]);
  const [isAdding, setAdding] = useState(false);
  const [linking, setLinking] = useState<Profile>();
  const { nameOf } = usePeople();
  const { ask, busy, refusal } = useAsking();
  useEffect(() => {
    void ask('', window.shell.profiles()).then((found) => found && setProfiles(found));
  }, [ask]);
  const remove = async ({ id }: Profile) => {
    if ((await ask('正在停用', window.shell.removeProfile(id))) !== undefined) setProfiles(profiles.filter((one) => one.id !== id));
  };
  return (
    <Card
      title="能开锁的人"
      side={
        <Button size="small" onClick={() => setAdding(!isAdding)} aria-expanded={isAdding}>
          加一个人
        </Button>
      }
    >
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">角色</th>
            <th scope="col">姓名</th>
            <th scope="col">名册里的人</th>
            <th scope="col">从什么时候起</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {profiles.map((profile) => (
            <tr key={profile.id}>
              <td>{roleNames[profile.role]}</td>
              <td>{profile.name}</td>
              <td>
                {profile.personId && <span>{nameOf(profile.personId) ?? '已不在名册'} </span>}
                <Button size="small" type="text" onClick={() => setLinking(profile)}>
                  {profile.personId ? '更正' : '对上名册里的人'}
                </Button>
              </td>
              <td>{dateTime(profile.createdAt).slice(0, 10)}</td>
              <td>
                {profile.id === own ? (
                  <span className="caption">是我</span>
                ) : (
                  profile.role !== 'secretary' && (
                    <Popconfirm
                      title={`停用“${profile.name}”？`}
                      description="密码马上作废，办过的事都留着。要再用得重新加。"
                      okText={`停用“${profile.name}”`}
                      cancelText="不停用"
                      okButtonProps={{ type: 'default' }}
                      onConfirm={() => remove(profile)}
                    >
                      <Button size="small" disabled={busy !== undefined}>
                        停用
                      </Button>
                    </Popconfirm>
                  )
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Refusal refusal={refusal} />
      {linking && (
        <div className="form form-narrow add-profile">
          <LinkPerson
            profile={linking}
            label={`${roleNames[linking.role]} ${linking.name}是名册里的谁`}
            hint="核实积分、评诺要由本人以外的人办，先要知道是谁在办"
            onLinked={(personId) => {
              setProfiles(profiles.map((one) => (one.id === linking.id ? { ...one, personId } : one)));
              setLinking(undefined);
            }}
            beside={<Button onClick={() => setLinking(undefined)}>不做了</Button>}
          />
        </div>
      )}
      {isAdding && (
        <AddProfile
          onAdded={(profile) => {
            setProfiles([...profiles, profile]);
            setAdding(false);
          }}
        />
      )}
    </Card>
  );
}

const blank = { name: '', role: undefined as (typeof ROLES)[number] | undefined, password: '', again: '' };

function AddProfile({ onAdded }: { readonly onAdded: (profile: Profile) => void }) {
  const [fields, setFields] = useState(blank);
  const { ask, busy, refusal } = useAsking();
  const { name, role, password, again } = fields;
  const isReady = name.trim() !== '' && role !== undefined && isPasswordUsable(password) && again === password;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (!isReady) return;
    const profile = await ask('正在加', window.shell.addProfile({ name: name.trim(), role, password }));
    if (profile) onAdded(profile);
  };
  return (
    <form className="form form-narrow add-profile" autoComplete="off" onSubmit={add}>
      <TextField label="姓名" maxLength={40} value={name} onChange={(value) => setFields({ ...fields, name: value })} />
      <SelectField
        label="角色"
        value={role}
        options={ROLES.map((value) => ({ value, word: roleNames[value] }))}
        onChange={(value) => setFields({ ...fields, role: value })}
      />
      <NewPassword label="密码" password={password} again={again} onChange={(part) => setFields({ ...fields, ...part })} />
      <p className="caption">请本人来输密码，别人不要看。</p>
      <Refusal refusal={refusal} />
      <div className="form-foot">
        <Button type="primary" htmlType="submit" disabled={!isReady || busy !== undefined}>
          {busy ?? '加上'}
        </Button>
      </div>
    </form>
  );
}
