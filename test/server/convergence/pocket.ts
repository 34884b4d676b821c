import { askedAnew, asksAfter, type CourierAsks } from '../../../src/sync/courier/asks.ts';
import { readHeader } from '../../../src/sync/courier/header.ts';
import { openAnswer, takeCourierAnswer } from '../../../src/sync/courier/take-answer.ts';
import { writeRequests } from '../../../src/sync/courier/write-requests.ts';
import { mutated } from '../../helpers/courier.ts';
import type { Chance } from '../../helpers/seeded.ts';
import type { TestCounty } from '../harness/county.ts';
import type { SimDesk } from './desk.ts';

/** Courier files on their way between the PCs and the county, in somebody's pocket: damaged, carried twice, in whatever order, months late. */
export class Pocket {
  private isHealed = false;
  readonly met = { files: 0, takenIn: 0, takenHome: 0, damaged: 0, heldBack: 0 };
  private readonly up: Buffer[] = [];
  private readonly down: Buffer[] = [];
  private readonly asks = new WeakMap<SimDesk, CourierAsks>();

  constructor(
    private readonly county: TestCounty,
    private readonly carrier: () => Promise<{ readonly cookie: string }>,
    private readonly chance: Chance,
  ) {}

  /** All that is unsent at a PC, now and then in parts. */
  async writes(desk: SimDesk): Promise<void> {
    const { behind = [], fromFirst } = this.asks.get(desk) ?? {};
    const most = { offers: this.chance.of([2, 5, 1_000]), bytes: 1_000_000 };
    const { ledger, keys } = desk;
    const asked = { behind, ...(fromFirst && { fromFirst: fromFirst.streams }) };
    const written = await writeRequests({ ledger, keys, number: this.met.files + 1, at: '2026-03-01T00:00:00.000Z', ...asked, most });
    if (!written.ok) throw new Error(`${desk.name} writes no file: ${JSON.stringify(written.refusal)}`);
    this.met.files += written.value.length;
    this.up.push(...written.value.map(({ bytes }) => bytes));
  }

  /** What is still in the pocket is carried to its end, once each, and nothing is damaged any more. */
  async emptied(desks: readonly SimDesk[]): Promise<void> {
    this.isHealed = true;
    for (const file of this.up.splice(0)) {
      const answer = await this.takenIn(file);
      if (answer) this.down.push(Buffer.from(answer, 'base64'));
    }
    for (const file of this.down.splice(0)) {
      const desk = desks.find(({ keys }) => keys.device === deviceOf(file));
      if (desk) await this.takenHome(desk, file);
    }
  }

  /** Whatever file is at hand is taken in at the county, or by a PC that has a network. */
  async handsIn(by: SimDesk | undefined): Promise<void> {
    const file = this.draws(this.up);
    if (!file) return;
    const answer = by ? await this.carriedBy(by, file) : await this.takenIn(file);
    if (answer) this.down.push(Buffer.from(answer, 'base64'));
  }

  /** A PC for which there is an answer. Copies of it can open it as well. */
  addressee(desks: readonly SimDesk[]): SimDesk | undefined {
    const devices = new Set(this.down.map(deviceOf));
    const found = desks.filter(({ keys }) => devices.has(keys.device));
    return found.length > 0 ? this.chance.of(found) : undefined;
  }

  /** Whatever answer there is for this PC is taken over there. */
  async takesHome(desk: SimDesk): Promise<void> {
    const file = this.draws(this.down, (each) => deviceOf(each) === desk.keys.device);
    if (!file) return;
    await this.takenHome(desk, file);
  }

  private async takenHome(desk: SimDesk, file: Buffer): Promise<void> {
    if (await this.isDamagedOnTheWay(file, async (damaged) => (await openAnswer(damaged, desk.keys)).ok)) return;
    const opened = await openAnswer(file, desk.keys);
    if (!opened.ok) throw new Error(`${desk.name} opens no answer: ${JSON.stringify(opened.refusal)}`);
    const { ledger } = desk;
    const asks = this.asks.get(desk) ?? {};
    const anew = askedAnew(asks, opened.value.whose.number);
    const taken = await takeCourierAnswer({ ledger, keys: () => desk.keys, brake: async () => undefined }, opened.value, anew);
    if (!taken.ok) {
      this.met.heldBack += 1;
      return;
    }
    this.met.takenHome += 1;
    desk.heard(taken.value);
    const next = await asksAfter(ledger, asks, taken.value, this.met.files);
    if (!next.ok) throw new Error(next.refusal.code);
    this.asks.set(desk, next.value);
  }

  /** One of three stays in the pocket and is carried again. */
  private draws(files: Buffer[], isMeant: (file: Buffer) => boolean = () => true): Buffer | undefined {
    const meant = files.filter(isMeant);
    if (meant.length === 0) return undefined;
    const file = this.chance.of(meant);
    if (this.chance.below(3) > 0) files.splice(files.indexOf(file), 1);
    return file;
  }

  private async takenIn(file: Buffer): Promise<string | undefined> {
    const ask = async (bytes: Buffer) => {
      const asked = { file: bytes.toString('base64') };
      return this.county.ask('POST', '/api/courier', asked, await this.carrier());
    };
    if (await this.isDamagedOnTheWay(file, async (damaged) => (await ask(damaged)).status === 200)) return undefined;
    const { status, body } = await ask(file);
    if (status !== 200) throw new Error(`a file is not taken in: ${JSON.stringify(body)}`);
    this.met.takenIn += 1;
    return String(body.answer);
  }

  private async carriedBy(desk: SimDesk, file: Buffer): Promise<string | undefined> {
    const posted = await desk.post('/sync/courier', { file: file.toString('base64') });
    if (!posted.ok) return undefined;
    this.met.takenIn += 1;
    return (posted.value as { readonly answer: string }).answer;
  }

  /** One of eight is cut, flipped, swapped: nobody takes it for what it was. */
  private async isDamagedOnTheWay(file: Buffer, isTaken: (damaged: Buffer) => Promise<boolean>): Promise<boolean> {
    if (this.isHealed || this.chance.below(8) > 0) return false;
    const damaged = mutated(file, this.chance);
    if (damaged.equals(file)) return false;
    this.met.damaged += 1;
    if (await isTaken(damaged)) throw new Error('a damaged file was taken');
    return true;
  }
}

function deviceOf(file: Buffer): string | undefined {
  const read = readHeader(file.toString('utf8').split('\n', 1)[0]!);
  return read && 'header' in read ? read.header.device : undefined;
}
