import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '../../../src/domain/outcome.ts';
import type { Post } from '../../../src/sync/desk/post.ts';
import { organisation } from '../../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger } from '../../helpers/pc.ts';
import type { TestCounty } from './county.ts';

/** Nobody answers: there is no network. */
export const noNetwork = (): Post => async () => refuse({ code: 'county-unreachable', reason: 'ENETUNREACH' });
export type AtTheCounty = { readonly county: TestCounty; readonly administrator: { readonly cookie: string } };

/** The card as the console saves it. */
export async function layCard({ county, administrator }: AtTheCounty, stick: string, organisationId: string): Promise<void> {
  const { code } = await county.enrolmentCode(organisationId);
  const { body } = await county.ask('GET', '/api/county-card', undefined, administrator);
  await writeFile(path.join(stick, '接入单.card'), JSON.stringify({ card: 1, county: body, organisation: '第一党支部', code }));
}

export const courierFiles = async (stick: string) => (await readdir(stick)).filter((name) => name.endsWith('.courier')).toSorted();
/** Somebody at the county takes these files in and lays the answers beside them. */
export async function takenIn(
  { county, administrator }: AtTheCounty,
  stick: string,
  files: readonly string[],
): Promise<readonly unknown[]> {
  const results: unknown[] = [];
  for (const name of files) {
    const file = (await readFile(path.join(stick, name))).toString('base64');
    const { body } = await county.ask('POST', '/api/courier', { file }, administrator);
    results.push(body.result ?? body);
    if (body.answer) await writeFile(path.join(stick, `回执-${name}`), Buffer.from(body.answer as string, 'base64'));
  }
  return results;
}

/** A PC with a stick in it, whose folder the window may name. */
export async function withStick(stick: string, own = organisation) {
  const pc = await aPc({ postTo: noNetwork, pickFolder: async () => stick });
  const desk = pc.start();
  const { recoveryKey } = await foundLedger(desk, own);
  const folder = async (at: Desk = desk) => (await at.chooseFolder('courier'))!.token;
  return { desk, recoveryKey, folder };
}
