import type { Idea } from '../idea.ts';

/** A pair of neighbouring characters is enough for Chinese titles, which have no words between blanks. */
const pairsOf = (text: string): ReadonlySet<string> => {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return new Set(plain.length < 2 ? [plain] : Array.from({ length: plain.length - 1 }, (_, at) => plain.slice(at, at + 2)));
};

/** Titles do not change under an idea: while somebody types, only the typed one is taken apart anew. */
const known = new WeakMap<Idea, ReadonlySet<string>>();
function pairsOfTitle(idea: Idea): ReadonlySet<string> {
  const kept = known.get(idea);
  if (kept) return kept;
  const pairs = pairsOf(idea.title);
  known.set(idea, pairs);
  return pairs;
}

export type Similar = { readonly id: string; readonly number: string; readonly title: string; readonly likeness: number };
const enough = 0.45;

/** Ideas that read like this one, the likest first. A hint and nothing more: a person decides whether it is a duplicate. */
export function similarIdeas(title: string, ideas: readonly Idea[], besides?: string): readonly Similar[] {
  const wanted = pairsOf(title);
  return ideas
    .filter((idea) => idea.id !== besides && idea.state !== 'merged' && idea.state !== 'withdrawn' && idea.state !== 'draft')
    .map((idea) => ({ id: idea.id, number: idea.number, title: idea.title, likeness: likeness(wanted, pairsOfTitle(idea)) }))
    .filter((similar) => similar.likeness >= enough)
    .toSorted((one, other) => other.likeness - one.likeness)
    .slice(0, 3);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of one) if (other.has(pair)) shared += 1;
  return (2 * shared) / (one.size + other.size);
}

const aboutPersons = [
  '举报',
  '检举',
  '控告',
  '投诉',
  '贪污',
  '受贿',
  '索贿',
  '回扣',
  '违纪',
  '违法',
  '包庇',
  '打击报复',
  '骚扰',
  '辱骂',
  '殴打',
  '克扣',
  '吃拿卡要',
  '作风问题',
  '以权谋私',
  '任人唯亲',
];

/** Words that usually mean a complaint about somebody. The screen then points to the discipline commissioner; nothing is blocked. */
export const complaintWords = (text: string): readonly string[] => aboutPersons.filter((word) => text.includes(word));
