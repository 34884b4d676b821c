import type { FileRequest } from '../../../electron/contract.ts';
import type { Facts } from '../../../src/data/document.ts';
import type { CivilDate } from '../../../src/domain/civil-date.ts';
import { ideasSheet } from '../../../src/exchange/fill/ideas.ts';
import { rosterSheet } from '../../../src/exchange/fill/people.ts';
import { pointsSheet } from '../../../src/exchange/fill/points.ts';
import { postsSheet } from '../../../src/exchange/fill/posts.ts';
import type { FormName } from '../../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../../src/exchange/forms/form.ts';
import { toBase64 } from '../../base64.ts';
import { standardTemplate } from '../../leaving/templates.ts';

/** The ledgers as workbooks that any program opens; main puts every record and attachment beside them. */
export async function ledgersAsWorkbooks(facts: Facts, orgId: string, today: CivilDate): Promise<readonly FileRequest[]> {
  const organisation = (await facts.one('organisation', orgId))?.body;
  if (!organisation) return [];
  const bodies = async <T extends Parameters<Facts['all']>[0]>(type: T) => (await facts.all(type)).map(({ body }) => body);
  const people = await bodies('person');
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id);
  const register = { posts: await bodies('pioneer-post'), areas: await bodies('responsibility-area'), units: await bodies('honour-unit') };
  const books = { lines: await bodies('points-line'), periods: await bodies('points-period'), schemes: await bodies('points-scheme') };
  return Promise.all([
    workbook('roster', '花名册', rosterSheet(organisation, people, today)),
    workbook('posts', '先锋岗', postsSheet(organisation, register, nameOf, today)),
    workbook('points', '积分', pointsSheet(organisation, books, { nameOf, period: today })),
    workbook('ideas', '金点子', ideasSheet(organisation, await bodies('golden-idea'), nameOf, today)),
  ]);
}

async function workbook(form: FormName, suggestedName: string, filled: FilledForm): Promise<FileRequest> {
  const { fillXlsx } = await import('../../../src/exchange/export/fill-xlsx.ts');
  const bytes = await fillXlsx(await standardTemplate(form, 'xlsx'), filled);
  return { suggestedName, extension: 'xlsx', base64: toBase64(bytes) };
}
