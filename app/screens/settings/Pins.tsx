import { Button } from 'antd';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { useAsking } from '../../live/asking.ts';
import { useDocs } from '../../live/documents.ts';
import { SelectField, TextField } from '../../parts/fields.tsx';
import { Refusal } from '../../parts/Refusal.tsx';
import { useFindsPerson } from '../../search/use-search.ts';

/** A PIN is set in front of its owner, who types it; nobody can look it up. */
export function Pins() {
  const people = useDocs('person');
  const finds = useFindsPerson();
  const [holders, setHolders] = useState<readonly string[]>([]);
  const [personId, setPersonId] = useState<string>();
  const [pin, setPin] = useState('');
  const [done, setDone] = useState<string>();
  const { ask, busy, refusal } = useAsking();
  useEffect(() => {
    void ask('', window.shell.pinHolders()).then((found) => found && setHolders(found));
  }, [ask]);
  const options = useMemo(() => {
    const have = new Set(holders);
    return (people ?? [])
      .filter(({ body }) => body.presence === 'here' || body.presence === 'mobile')
      .map(({ id, body }) => ({ value: id, word: `${body.name}　${body.department ?? ''}${have.has(id) ? '　已有 PIN' : ''}` }));
  }, [people, holders]);
  const set = async (event: FormEvent) => {
    event.preventDefault();
    if (!personId || pin.length !== 6) return;
    const answer = await ask('正在设', window.shell.setPin({ personId, pin }));
    setPin('');
    if (answer === undefined) return;
    setHolders([...new Set([...holders, personId])]);
    setDone(people?.find(({ id }) => id === personId)?.body.name);
    setPersonId(undefined);
  };
  return (
    <form className="form form-narrow" autoComplete="off" onSubmit={set}>
      <p>已有 {holders.length} 人设过。</p>
      <SelectField
        label="谁"
        value={personId}
        options={options}
        search
        finds={finds}
        onChange={(id) => {
          setPersonId(id);
          setDone(undefined);
        }}
        placeholder="姓名、拼音首字母"
      />
      <TextField
        label="PIN"
        hint="六位数字，请本人输；不用生日、连号"
        secret
        maxLength={6}
        value={pin}
        onChange={(value) => setPin(value.normalize('NFKC').replace(/\D/g, ''))}
      />
      <Refusal refusal={refusal} />
      <div className="form-foot">
        <Button htmlType="submit" disabled={!personId || pin.length !== 6 || busy !== undefined}>
          {busy ?? '设 PIN'}
        </Button>
        {done && <span role="status">{done}的 PIN 已设好。</span>}
      </div>
    </form>
  );
}
