import { Button, Modal } from 'antd';
import { useMemo, useState } from 'react';
import { DEVICE_ROLES, type DeviceRole } from '../../../../src/domain/county/device-role.ts';
import { roleNames } from '../../../../src/domain/names.ts';
import { useKeys } from '../../../keys.ts';
import { ActDialog } from '../../../parts/ActDialog.tsx';
import { SelectField } from '../../../parts/fields.tsx';
import { Refusal } from '../../../parts/Refusal.tsx';
import { dateTime } from '../../../words/said.ts';
import { ask } from '../../api/ask.ts';
import { useAct } from '../../api/use-act.ts';
import { download } from '../../leaving/download.ts';
import { QrCode } from '../../parts/QrCode.tsx';
import { useInside, useOrganisationNames } from '../../session.ts';
import { keepsLedger } from './keeps-ledger.ts';

type Given = { readonly code: string; readonly until: string };
type GiveCodeDialogProps = { readonly onChanged: () => Promise<void>; readonly onClose: () => void };

/** For one PC of one organisation, once. */
export function GiveCodeDialog({ onChanged, onClose }: GiveCodeDialogProps) {
  const { organisations } = useInside();
  const nameOf = useOrganisationNames();
  const [organisationId, setOrganisationId] = useState<string>();
  const [role, setRole] = useState<DeviceRole>('secretary');
  const [given, setGiven] = useState<Given>();
  const options = useMemo(() => organisations.filter(keepsLedger).map(({ id, name }) => ({ value: id, word: name })), [organisations]);
  const give = useAct(async () => {
    const answer = await ask<Given>('POST', '/api/enrolment-codes', { organisationId, role });
    if (answer.ok) {
      await onChanged();
      setGiven(answer.value);
    }
    return answer;
  });
  if (given)
    return <CodeShown given={given} organisation={nameOf(organisationId ?? '')} about={`${roleNames[role]}的电脑`} onClose={onClose} />;
  return (
    <ActDialog
      title="发接入码"
      verb="发接入码"
      act={give}
      missing={organisationId ? undefined : '还没有选组织'}
      onSave={() => void give.run()}
      onClose={onClose}
    >
      <SelectField label="组织" search value={organisationId} options={options} onChange={setOrganisationId} />
      <SelectField
        label="谁的电脑"
        hint="支部共用的电脑选书记"
        value={role}
        options={DEVICE_ROLES.map((value) => ({ value, word: roleNames[value] }))}
        onChange={(chosen) => setRole(chosen ?? 'secretary')}
      />
    </ActDialog>
  );
}

type CodeShownProps = { readonly given: Given; readonly organisation: string; readonly about: string; readonly onClose: () => void };

/** Shown once: only its hash stays with the county. */
function CodeShown({ given, organisation, about, onClose }: CodeShownProps) {
  const saveCard = useAct(async () => {
    const county = await ask<object>('GET', '/api/county-card');
    if (county.ok) {
      const card = { card: 1, county: county.value, organisation, code: given.code };
      download(`接入单-${organisation}.card`, new TextEncoder().encode(JSON.stringify(card)), 'application/json');
    }
    return county;
  });
  useKeys([{ key: 'Escape', does: '关上', run: onClose }]);
  return (
    <Modal
      open
      title="接入码"
      width={560}
      onCancel={onClose}
      mask={{ closable: false }}
      keyboard={false}
      footer={
        <div className="act-foot">
          <span className="caption" />
          <Button disabled={saveCard.busy} onClick={() => void saveCard.run()}>
            存成 U 盘接入单
          </Button>
          <Button type="primary" onClick={onClose}>
            交出去了
          </Button>
        </div>
      }
    >
      <div className="door-code">
        <QrCode text={given.code} label="接入码的二维码" />
        <div>
          <p>
            {organisation}，{about}。
          </p>
          <p className="one-time code-text" data-testid="code">
            {given.code}
          </p>
          <p className="caption">
            在那台电脑的“同步”里填县级地址 {window.location.origin} 和这个码。只显示这一次，只能用一次，{dateTime(given.until)} 前有效。
          </p>
          <p className="caption">那台电脑没有网络的，存成接入单放在 U 盘上带过去。接入单和码一样，只交给本人。</p>
          <Refusal said={saveCard.said} />
        </div>
      </div>
    </Modal>
  );
}
