import { pauseAfter } from '../../../src/sync/desk/backoff.ts';
import type { LineTrouble } from '../../contract.ts';
import { askedSeconds, needsPerson } from './line-trouble.ts';

/** While nothing goes wrong: soon after unlocking, a little after each act, and now and then to hear what others did. */
const AFTER_UNLOCK_MS = 3_000;
const AFTER_ACT_MS = 15_000;
const NOW_AND_THEN_MS = 5 * 60_000;

type KnocksParts = { readonly now: () => number; readonly mayKnock: () => boolean; readonly knock: () => void };

/** When the county is asked next. */
export class Knocks {
  /** ms since 1970; nothing while an exchange is under way, and where somebody has to look first. */
  nextAt: number | undefined;
  private readonly parts: KnocksParts;
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(parts: KnocksParts) {
    this.parts = parts;
  }

  afterUnlock(): void {
    this.in(AFTER_UNLOCK_MS);
  }

  /** Several acts in a row go out together. */
  afterAct(): void {
    if (this.failures === 0) this.in(AFTER_ACT_MS);
  }

  begins(): void {
    clearTimeout(this.timer);
    this.nextAt = undefined;
  }

  /** Something came through: a line that is cut often, and gets on, is tried again soon. */
  gotOn(): void {
    this.failures = 0;
  }

  /** What was saved meanwhile has its time already. */
  wentWell(): void {
    this.failures = 0;
    if (this.nextAt === undefined) this.in(NOW_AND_THEN_MS * (0.8 + Math.random() * 0.4));
  }

  wentWrong(trouble: LineTrouble): void {
    this.failures += 1;
    if (needsPerson(trouble)) this.nextAt = undefined;
    else this.in(pauseAfter(this.failures, Math.random(), askedSeconds(trouble)));
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private in(ms: number): void {
    if (!this.parts.mayKnock()) return;
    clearTimeout(this.timer);
    this.nextAt = this.parts.now() + ms;
    this.timer = setTimeout(this.parts.knock, ms).unref();
  }
}
