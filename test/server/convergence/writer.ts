import type { Act, Write } from '../../../src/ledger/entry.ts';
import type { FoldedDocument } from '../../../src/ledger/fold.ts';
import { anIdea } from '../../helpers/ideas.ts';
import { aSubmission } from '../../helpers/offers.ts';
import { aLine } from '../../helpers/points.ts';
import type { Chance } from '../../helpers/seeded.ts';

/** What people write at one PC, chosen by chance among what it shows. */
export class Writer {
  /** Of each line of points, how many hundredths. */
  readonly booked = new Map<string, number>();
  private readonly tag = crypto.randomUUID().slice(0, 13);
  private acts = 0;

  constructor(
    private readonly name: string,
    private readonly chance: Chance,
  ) {}

  act(shown: readonly FoldedDocument[]): Act {
    const { chance } = this;
    const ideas = shown.filter(({ type }) => type === 'golden-idea');
    const luck = chance.below(12);
    if (luck < 3 || ideas.length === 0) return this.saying('log-idea', this.idea(this.newId('i')));
    if (luck < 6) return this.saying('log-idea', this.edit(chance.of(ideas)));
    if (luck < 7) return this.saying('undo-act', { ...this.edit(chance.of(ideas)), body: null });
    if (luck < 8) return this.saying('unmask-person', this.disclosure());
    if (luck < 10) return this.points(shown.filter(({ type }) => type === 'points-line'));
    // What a broken program would hand in is refused, and what else was in the same act with it.
    const submission = this.submission(chance.below(4) === 0 ? { version: 0 } : {});
    const besides = chance.below(2) === 0 ? [] : [this.edit(chance.of(ideas))];
    return this.saying('hand-in-report', ...besides, submission);
  }

  takenBack(submissions: readonly FoldedDocument[]): Act {
    const { kind, type, id, class: documentClass, hash } = this.chance.of(submissions);
    return this.saying('take-back-report', { kind, type, id, class: documentClass, base: hash, body: null });
  }

  /** A line of points is never changed: what is wrong with it is taken back by a line of its own. */
  private points(lines: readonly FoldedDocument[]): Act {
    const reversed = lines.length > 0 && this.chance.below(3) === 0 ? JSON.parse(this.chance.of(lines).body) : undefined;
    const id = this.newId('p').slice(-36);
    const line = aLine({
      id,
      hundredths: reversed ? -reversed.hundredths : 100 * (1 + this.chance.below(9)),
      ...(reversed && { reverses: reversed.id }),
    });
    const act = this.saying('propose-points', {
      kind: 'points',
      type: 'points-line',
      id,
      class: 'B',
      base: null,
      body: JSON.stringify(line),
    });
    this.booked.set(id, line.hundredths);
    return act;
  }

  private saying = (verb: string, ...writes: readonly Write[]): Act => ({ id: this.newId('e'), verb, writes });
  private newId(what: string): string {
    this.acts += 1;
    return `${this.tag}-${what}${this.acts}`.slice(0, 64);
  }
  private idea = (id: string, base: string | null = null): Write => {
    const body = JSON.stringify(anIdea({ id, title: `第 ${this.acts} 稿 ${this.name}` }));
    return { kind: 'ideas', type: 'golden-idea', id, class: 'B', base, body };
  };
  private edit = ({ id, hash }: FoldedDocument): Write => this.idea(id, hash);
  private disclosure(): Write {
    const id = this.newId('d');
    return { kind: 'people', type: 'disclosure', id, class: 'D', base: null, body: JSON.stringify({ v: 1, id }) };
  }
  private submission(more: object): Write {
    const id = this.newId('s').slice(-36);
    const { body } = aSubmission(id, `第 ${this.acts} 段`, more);
    return { kind: 'reports', type: 'submission', id, class: 'A', base: null, body: JSON.stringify(body) };
  }
}
