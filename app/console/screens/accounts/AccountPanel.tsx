import { Button } from 'antd';
import { useState } from 'react';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { FactList } from '../../../parts/Facts.tsx';
import { State } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { useInside } from '../../session.ts';
import { consoleRoleNames, consoleRoleTasks } from '../../words/names.ts';
import { type AccountRow, type Link, states } from './account.ts';
import { ChangeAccountDialog } from './ChangeAccountDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';

type AccountPanelProps = { readonly row: AccountRow; readonly onChanged: () => Promise<void> };

export function AccountPanel({ row, onChanged }: AccountPanelProps) {
  const { session } = useInside();
  const [open, setOpen] = useState<'change' | 'link' | 'close'>();
  const [link, setLink] = useState<Link>();
  const shut = () => setOpen(undefined);
  const newLink = useAct(async () => {
    const answer = await ask<Link>('POST', `/api/accounts/${row.id}/invitation`, {});
    if (answer.ok) {
      await onChanged();
      shut();
      setLink(answer.value);
    }
    return answer;
  });
  const close = useAct(async () => {
    const answer = await ask('POST', `/api/accounts/${row.id}/closing`, {});
    if (answer.ok) {
      await onChanged();
      shut();
    }
    return answer;
  });
  const mayChange = session.role === 'administrator' && row.state !== 'closed';
  const isOwn = row.id === session.accountId;
  return (
    <>
      <div>
        <h2 className="panel-name">{row.name}</h2>
        <p className="panel-line">
          <State {...states[row.state]} soft />
        </p>
      </div>
      <FactList
        rows={[
          { label: '身份', value: `${consoleRoleNames[row.role]}：${consoleRoleTasks[row.role]}` },
          { label: '组织', value: `${row.organisationName}，管到本级和下级` },
          { label: '登录名', value: row.login },
          { label: '动态口令', value: row.secondFactor ? '已设' : '没有设' },
          { label: '开通', value: dateTime(row.createdAt) },
          { label: '停用', value: row.closedAt && dateTime(row.closedAt) },
        ]}
      />
      {mayChange && (
        <div className="panel-acts">
          <Button onClick={() => setOpen('change')}>改身份和组织</Button>
          {!isOwn && (
            <>
              <Button onClick={() => setOpen('link')}>重发登录链接</Button>
              <Button onClick={() => setOpen('close')}>停用账号</Button>
            </>
          )}
        </div>
      )}
      {open === 'change' && <ChangeAccountDialog account={row} onChanged={onChanged} onClose={shut} />}
      {open === 'link' && (
        <ActDialog title={`重发登录链接：${row.name}`} verb="重发链接" act={newLink} onSave={() => void newLink.run()} onClose={shut}>
          <p>原来的密码和动态口令马上作废，登录着的也退出；要凭新链接重设。</p>
        </ActDialog>
      )}
      {open === 'close' && (
        <ActDialog title={`停用账号：${row.name}`} verb="停用账号" act={close} onSave={() => void close.run()} onClose={shut}>
          <p>停用以后不能再登录，登录着的马上退出；办过的都留在审计里。停用的账号不能恢复，要用时另开。</p>
        </ActDialog>
      )}
      {link && <LinkDialog name={row.name} link={link} onClose={() => setLink(undefined)} />}
    </>
  );
}
