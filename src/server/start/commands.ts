import { epochNumber } from '../../domain/county/epoch.ts';
import { backUp, moveTo, restore } from '../backup/backup.ts';
import { runChecks } from '../checks/checks.ts';
import { openPostgres } from '../engine/postgres/open.ts';
import { KeyMissing, readKey } from '../key/key-file.ts';
import { openCounty, openEngine } from './open-county.ts';
import type { Settings } from './settings.ts';

const onFault = (error: Error) => {
  throw error;
};
type Command = (settings: Settings, argument: string) => Promise<number>;

/** Each says what it did, in numbers, and answers the exit code. */
export const COMMANDS: Readonly<Record<string, { readonly argument?: string; readonly run: Command }>> = {
  backup: {
    argument: 'FILE',
    run: async (settings, file) => {
      const { county } = await openCounty(settings, onFault);
      const { rows, tables } = await backUp(county.engine, county.key, file, county.now());
      await county.engine.close();
      console.log(`已备份到 ${file}：${tables} 张表、${rows} 行。已从头读过一遍，完好。`);
      return 0;
    },
  },
  restore: {
    argument: 'FILE',
    run: async (settings, file) => {
      const key = await readKey(settings.folder);
      if (!key) throw new KeyMissing(settings.folder);
      const engine = await openEngine(settings, onFault);
      const { rows, tables, epoch } = await restore(engine, key, file);
      await engine.close();
      console.log(
        `已从 ${file} 恢复：${tables} 张表、${rows} 行，这是第 ${epochNumber(epoch) - 1} 次恢复。各支部的电脑下次联系时会把备份以后的记录补上来。`,
      );
      return 0;
    },
  },
  check: {
    run: async (settings) => {
      const { county } = await openCounty(settings, onFault);
      const findings = await runChecks(county.engine.db);
      await county.engine.close();
      for (const { name, ids } of findings)
        console.log(ids.length === 0 ? `好  ${name}` : `不好 ${name}：${ids.length} 处，${ids.slice(0, 5).join('、')}`);
      return findings.some(({ ids }) => ids.length > 0) ? 1 : 0;
    },
  },
  'move-to-postgres': {
    argument: 'URL',
    run: async (settings, url) => {
      const { county } = await openCounty({ ...settings, databaseUrl: undefined }, onFault);
      const target = openPostgres({ url, connections: 2, onFault });
      const { rows, tables } = await moveTo(county.engine, target);
      await target.close();
      await county.engine.close();
      console.log(
        `已搬到 PostgreSQL：${tables} 张表、${rows} 行，两边逐表核对过。以后启动时设好 DATABASE_URL；原来的数据库没有动，确认无误后再删。`,
      );
      return 0;
    },
  },
};
