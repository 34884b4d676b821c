import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { type Desk, openDesk, placesIn, startAgain } from './desk.ts';

/** A desk in a temporary folder, open at the first screen that can be used. */
class TestDesk {
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

export const test = base.extend<{ desk: TestDesk }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a fixture needs
  desk: async ({}, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pioneer-desk-'));
    mkdirSync(placesIn(folder).documents);
    const desk = await TestDesk.open(folder);
    await use(desk);
    await desk.close();
    if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  },
});
export { expect } from '@playwright/test';
