import { onTestFinished } from 'vitest';
import type { WayToKeys } from '../../../electron/contract.ts';
import { refuse } from '../../../src/domain/outcome.ts';
import { fold } from '../../../src/ledger/fold.ts';
import type { CountysNo, Post } from '../../../src/sync/desk/post.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, recordsOf } from '../../helpers/pc.ts';
import type { TestCounty } from './county.ts';

export const ADDRESS = 'https://county.example';
export const otherPassword = '另一台电脑上的密码';

/** The county's own routes instead of a network. */
export const postTo =
  (county: TestCounty) =>
  (_way: unknown, token?: string): Post =>
  async (path, body) => {
    const answer = await county.ask('POST', path, body, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    if (answer.status === 200) return { ok: true, value: answer.body };
    return refuse({ code: 'county-refuses', status: answer.status, refusal: answer.body as CountysNo });
  };

export const synced = async (desk: Desk) => {
  const state = await granted(desk.syncNow({ mayWithdraw: false }));
  if (state.is !== 'enrolled') throw new Error('not enrolled');
  return state;
};

/** Types and bodies that a desk shows. */
export const shown = async (desk: Desk) =>
  [...fold(await recordsOf(desk)).documents.values()].map(({ type, body }) => [type, JSON.parse(body)] as const);
export const titles = async (desk: Desk): Promise<readonly string[]> =>
  (await shown(desk)).flatMap(([, body]) => (body.title === undefined ? [] : [body.title])).toSorted();

/** A PC that stops knocking when its test has ended. */
async function linedPc(county: TestCounty, line = postTo(county)) {
  const pc = await aPc({ postTo: line });
  const start = () => {
    const desk = pc.start();
    onTestFinished(() => desk.close());
    return desk;
  };
  return { ...pc, start, desk: start() };
}

/** The first PC of a branch with a ledger of its own: set up, enrolled and heard. `line`: the way its questions go. */
export async function firstPc(county: TestCounty, branch: string, stream = organisation.id, line = postTo(county)) {
  const pc = await linedPc(county, line);
  const { desk } = pc;
  const { recoveryKey } = await foundLedger(desk, { ...organisation, id: stream });
  const { code } = await county.enrolmentCode(branch);
  await granted(desk.enrol({ address: ADDRESS, code, recoveryKey }));
  await synced(desk);
  return { ...pc, recoveryKey };
}

/** A further PC of the branch, with a code of its own. */
export async function furtherPc(county: TestCounty, branch: string, recoveryKey: string) {
  const pc = await linedPc(county);
  await granted(joinBranch(county, pc.desk, branch, { by: 'recovery-key', recoveryKey }));
  return pc;
}

/** Just switched on. */
export const aFurtherPc = (county: TestCounty) => linedPc(county);

export async function joinBranch(county: TestCounty, desk: Desk, branch: string, keys: WayToKeys, given?: string) {
  const state = await desk.start();
  const folder = state.at === 'first-start' ? state.folder.token : '';
  const profile = { name: '林月', role: 'deputy', password: otherPassword } as const;
  const code = given ?? (await county.enrolmentCode(branch, 'deputy')).code;
  return desk.join({ folder, address: ADDRESS, code, keys, profile });
}

export async function deviceOf(desk: Desk): Promise<string> {
  const state = await granted(desk.lineState());
  return state.is === 'enrolled' ? state.device : '';
}

/** Somebody at the console revokes the PC. */
export async function revoke(county: TestCounty, township: string, stream: string, device: string): Promise<void> {
  const administrator = await county.account('administrator', township);
  const { status, body } = await county.ask('POST', `/api/devices/${stream}/${device}/revocation`, {}, administrator);
  if (status !== 200) throw new Error(JSON.stringify(body));
}

/** The recovery key is renewed and typed back. */
export async function renewed(desk: Desk, password: string): Promise<string> {
  const { recoveryKey } = await granted(desk.renewRecoveryKey(password));
  await granted(desk.confirmRecoveryKey(recoveryKey));
  return recoveryKey;
}
