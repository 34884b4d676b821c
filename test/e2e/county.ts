import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CountyProcess } from '../server/harness/process.ts';

/** A county from an empty folder, with these branches in its tree. */
export async function aCountyWith(...names: readonly string[]) {
  const folder = mkdtempSync(path.join(tmpdir(), 'county-'));
  const county = await CountyProcess.start({ COUNTY_FOLDER: folder });
  const { cookie, rootId } = await county.setUp();
  const post = (url: string, body: object) => county.ask('POST', url, body, cookie);
  const found = async (type: string, name: string, superiorId: string): Promise<string> => {
    const { body } = await post('/api/organisations', { type, name, superiorId, sectoralId: null, on: '2020-01-01' });
    if (typeof body.id !== 'string') throw new Error(JSON.stringify(body));
    return body.id;
  };
  const enterprise = await found('enterprise', '云岭精工', await found('park', '云岭工业园', rootId));
  const branches: string[] = [];
  for (const name of names) branches.push(await found('branch', name, enterprise));
  const code = async (branch = branches[0]): Promise<string> => {
    const { body } = await post('/api/enrolment-codes', { organisationId: branch, role: 'secretary' });
    if (typeof body.code !== 'string') throw new Error(JSON.stringify(body));
    return body.code;
  };
  /** A card as the console saves it. */
  const card = async (at: number): Promise<string> => {
    const { body } = await county.ask('GET', '/api/county-card', undefined, cookie);
    return JSON.stringify({ card: 1, county: body, organisation: names[at], code: await code(branches[at]) });
  };
  const bring = async (file: Buffer) => (await post('/api/courier', { file: file.toString('base64') })).body;
  const end = async () => {
    await county.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const revoke = async ({ stream, device }: { readonly stream: string; readonly device: string }): Promise<void> => {
    const { status, body } = await post(`/api/devices/${stream}/${device}/revocation`, {});
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  return { address: county.address, folder, branches, code, card, bring, revoke, end };
}
