import type { FirstStart } from '../../electron/contract.ts';
import { expect, test } from '../e2e/fixture.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';

type Asked = Omit<FirstStart, 'folder'>;
const asked: Asked = { organisation, profile: { name: '郑海涛', role: 'secretary', password: PASSWORD } };

test('a ledger founded through the window opens with its password after the program was killed, and with no other', async ({ desk }) => {
  const founded = await desk.page.evaluate(async (first) => {
    const state = await window.shell.start();
    if (state.at !== 'first-start') return state.at;
    const created = await window.shell.createLedger({ ...first, folder: state.folder.token });
    if (!created.ok) return created.refusal.code;
    const session = await window.shell.confirmRecoveryKey(created.value.recoveryKey);
    return session.ok ? session.value.actor.name : session.refusal.code;
  }, asked);
  expect(founded).toBe('郑海涛');

  await desk.kill();
  await desk.reopen();
  const unlocked = await desk.page.evaluate(async (password) => {
    const state = await window.shell.start();
    if (state.at !== 'locked') return state.at;
    const { id: profileId } = state.profiles[0]!;
    const wrong = await window.shell.unlock({ profileId, password: 'not the password' });
    const right = await window.shell.unlock({ profileId, password });
    const records = await window.shell.records(0);
    return { names: JSON.stringify(state), wrong, right: right.ok, records: records.ok && JSON.parse(records.value.json).length };
  }, PASSWORD);
  expect(unlocked).toMatchObject({ wrong: { refusal: { code: 'password-wrong', failures: 1 } }, right: true, records: 1 });
  expect(JSON.stringify(unlocked)).not.toContain('郑海涛');
});
