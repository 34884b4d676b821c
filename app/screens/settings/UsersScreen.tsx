import { Button } from 'antd';
import { useDesk } from '../../live/desk.ts';
import { usePeople } from '../../live/people.ts';
import { Card } from '../../parts/Card.tsx';
import { Head } from '../../parts/Head.tsx';
import { LinkPerson } from '../../parts/LinkPerson.tsx';
import { go } from '../../where.ts';
import { Offices } from './Offices.tsx';
import { OwnPassword } from './OwnPassword.tsx';
import { Pins } from './Pins.tsx';
import { Profiles } from './Profiles.tsx';

/** Full profiles with their passwords, the recovery key, the handover, and the PINs of those who have no password. */
export default function UsersScreen() {
  const { actor } = useDesk().session;
  const { role } = actor;
  const { nameOf } = usePeople();
  const isLeader = role === 'secretary' || role === 'deputy';
  const open = (page: string) => go({ rail: 'settings', tab: 'users', page });
  return (
    <div className="page page-column">
      <Head
        title="用户"
        actions={
          isLeader && (
            <>
              <Button onClick={() => open('recovery-key')}>换恢复码</Button>
              {role === 'secretary' && <Button onClick={() => open('handover-list')}>交接清单</Button>}
              {role === 'secretary' && <Button onClick={() => open('hand-over')}>书记交接</Button>}
            </>
          )
        }
      />
      {isLeader ? (
        <Profiles />
      ) : (
        <Card title="我在名册里">
          {actor.personId ? (
            <p>{nameOf(actor.personId) ?? '已不在名册'}。要更正，请书记或副书记办。</p>
          ) : (
            <LinkPerson
              profile={{ id: actor.profileId, name: actor.name }}
              label="自己是名册里的谁"
              hint="只选一次；核实积分、评诺要由本人以外的人办"
            />
          )}
        </Card>
      )}
      <Offices />
      <Card title="我的密码">
        <OwnPassword />
      </Card>
      {(isLeader || role === 'organisation') && (
        <Card title="自助 PIN" side={<span className="caption">组长、组员、职工没有密码，用六位 PIN 看自己的</span>}>
          <Pins />
        </Card>
      )}
    </div>
  );
}
