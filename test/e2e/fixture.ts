import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { findChromium } from '../../electron/start/chromium.mjs';
import { chromiumForPages } from '../run/headless.mjs';
import { type Desk, openDesk, placesIn, startAgain } from './desk.ts';
import { unlocked } from './unlocked.ts';

/** A desk in a temporary folder, open at the first screen that can be used. */
export class TestDesk {
  private constructor(
    readonly folder: string,
    private desk: Desk,
  ) {}

  static async open(folder: string): Promise<TestDesk> {
    const desk = new TestDesk(folder, await openDesk(folder));
    await desk.untilReady();
    return desk;
  }

  get page(): Page {
    return this.desk.page;
  }
  get host(): Desk['host'] {
    return this.desk.host;
  }
  get profile(): string {
    return placesIn(this.folder).profile;
  }
  get documents(): string {
    return placesIn(this.folder).documents;
  }
  nextDialog(place: string | null): Promise<void> {
    return this.desk.nextDialog(place);
  }
  startAgain(...more: string[]) {
    return startAgain(this.folder, ...more);
  }
  heapOfMain(): Promise<string> {
    return this.desk.heapOfMain();
  }
  /** Kills the page's process; the desk opens it again, and `page` is the new one. */
  crashPage(): Promise<void> {
    return this.desk.crashPage();
  }
  ended(): Promise<void> {
    return this.desk.ended;
  }
  kill(): Promise<void> {
    return this.desk.kill();
  }
  close(): Promise<void> {
    return this.desk.close();
  }
  /** Opens the app again on the same folder, after `kill` or `close`. */
  async reopen(): Promise<void> {
    this.desk = await openDesk(this.folder);
    await this.untilReady();
  }
  private async untilReady(): Promise<void> {
    await this.page.locator('[data-ready]').first().waitFor();
  }
}

async function withDesk(use: (desk: TestDesk) => Promise<void>, fill: (folder: string) => void = makeDocuments): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-desk-'));
  fill(folder);
  const desk = await TestDesk.open(folder);
  await use(desk);
  await desk.close();
  rmSync(folder, { recursive: true, force: true });
}

const makeDocuments = (folder: string) => mkdirSync(placesIn(folder).documents);

/** A copy of what was prepared; the desk knows its ledger by an absolute path. */
const copyOf = (prepared: string) => (folder: string) => {
  cpSync(prepared, folder, { recursive: true });
  const { profile, documents } = placesIn(folder);
  writeFileSync(path.join(profile, 'desk.json'), JSON.stringify({ folder: path.join(documents, '先锋台账') }));
};

type Desks = {
  readonly desk: TestDesk;
  readonly demo: TestDesk;
  readonly founded: TestDesk;
  readonly locked: TestDesk;
  /** A folder of the test's own beside the shared desk. */
  readonly shelf: string;
};

export type Host = {
  /** `whole`: where what the browser leaves on the disk and in memory is looked at, or what it does when it is killed. */
  readonly chromiumUsed: 'for-pages' | 'whole';
  readonly chosen: string;
};

/**
 * `desk` is each test's own and empty; `demo` is its own with a year of records, locked; `founded` is its own with a branch that has
 * written nothing down, opened by its password. `locked` is shared by tests that need a desk nobody has opened, and is loaded anew for each.
 */
export const test = base.extend<Desks, Host & { shared: TestDesk }>({
  chromiumUsed: ['for-pages', { option: true, scope: 'worker' }],
  chosen: [
    async ({ chromiumUsed }, use) => {
      const chosen = chromiumUsed === 'whole' ? findChromium()! : chromiumForPages();
      process.env.PIONEER_CHROMIUM = chosen;
      await use(chosen);
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore-start lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  desk: async ({}, use) => withDesk(use),
  demo: async ({}, use) => withDesk(use, copyOf(process.env.PIONEER_DEMO!)),
  founded: async ({}, use) =>
    withDesk(async (desk) => {
      await unlocked(desk.page);
      await use(desk);
    }, copyOf(process.env.PIONEER_FOUNDED!)),
  shared: [async ({}, use) => withDesk(use), { scope: 'worker' }],
  // biome-ignore-end lint/correctness/noEmptyPattern: as above
  locked: async ({ shared }, use) => {
    await shared.page.reload();
    await shared.page.locator('[data-ready]').first().waitFor();
    await use(shared);
  },
  shelf: async ({ shared }, use) => use(mkdtempSync(path.join(shared.folder, 'shelf-'))),
});
export { expect } from '@playwright/test';
