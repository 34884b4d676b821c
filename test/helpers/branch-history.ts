import type { Idea } from '../../src/domain/idea.ts';
import type { Person } from '../../src/domain/person.ts';
import type { PointsLine } from '../../src/domain/points.ts';
import { aHistory, type Given, type History } from './history.ts';
import { type Chance, chanceOf } from './seeded.ts';

const SURNAMES = [...'王李张刘陈杨黄赵吴周'];
export const WORDS = [
  '装配',
  '夹具',
  '节电',
  '降噪',
  '防滑',
  '巡检',
  '排产',
  '刀具',
  '包装',
  '除尘',
  '工位',
  '来料',
  '返修',
  '标识',
  '通风',
];
const ENTRY_SIZES = [1, 1, 1, 1, 2, 2, 3, 3, 10, 50];

/** An invented branch's work: people, ideas and points lines, most written once, some rewritten, in small acts and imports. */
export function aBranchHistory(ledger: string, documents: number, seed: number): History {
  const history = aHistory(ledger);
  const chance = chanceOf(seed);
  let written = 0;
  while (written < documents) {
    const size = Math.min(chance.of(ENTRY_SIZES), documents - written);
    history.act(Array.from({ length: size }, (_, n) => someDocument(written + n, chance)));
    written += size;
    if (chance.below(3) === 0) history.act([someDocument(chance.below(written), chance)]);
  }
  return history;
}

/** The same number is always the same document, in another version each time. */
export function someDocument(number: number, chance: Chance): Given {
  const id = `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
  if (number % 10 < 2) return { type: 'person', id, body: somebody(id, chance) };
  if (number % 10 < 6) return { type: 'golden-idea', id, body: someIdea(id, chance) };
  return { type: 'points-line', id, body: someLine(id, chance) };
}

const day = (chance: Chance) => `20${20 + chance.below(7)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;
const two = (value: number) => String(value).padStart(2, '0');
const phrase = (chance: Chance, words: number) => Array.from({ length: words }, () => chance.of(WORDS)).join('');

const somebody = (id: string, chance: Chance): Person => ({
  v: 1,
  id,
  name: chance.of(SURNAMES) + chance.of(WORDS),
  standing: chance.of(['full', 'probationary', 'activist', 'applicant', 'employee']),
  presence: chance.of(['here', 'here', 'here', 'mobile', 'left']),
  gender: chance.of(['male', 'female']),
  department: `${chance.of(WORDS)}车间`,
  jobTitle: `${chance.of(WORDS)}工`,
  phone: '13800000000',
  joinedOn: day(chance),
  notice: 'given',
  noticeOn: day(chance),
});

function someIdea(id: string, chance: Chance): Idea {
  const proposedOn = day(chance);
  return {
    v: 1,
    id,
    number: String(chance.below(1000)),
    title: phrase(chance, 5),
    category: chance.of(['safety', 'quality', 'energy', 'process']),
    state: chance.of(['submitted', 'under-review', 'adopted', 'implementing', 'verified', 'declined']),
    proposerIds: [`00000000-0000-4000-8000-${String(chance.below(300) * 10).padStart(12, '0')}`],
    anonymous: false,
    proposedOn,
    situation: phrase(chance, 20),
    measure: phrase(chance, 20),
    steps: [{ to: 'submitted', on: proposedOn, by: 'profile-1', role: 'secretary', act: 'handed-in' }],
  };
}

const someLine = (id: string, chance: Chance): PointsLine => ({
  v: 1,
  id,
  personId: `00000000-0000-4000-8000-${String(chance.below(300) * 10).padStart(12, '0')}`,
  periodId: 'period-2026',
  schemeId: 'scheme-1',
  item: 'study',
  times: 1,
  hundredths: 100 * (1 + chance.below(10)),
  on: day(chance),
  reason: phrase(chance, 6),
  source: { fact: 'by-hand' },
  state: chance.of(['proposed', 'verified', 'posted']),
  steps: [],
});
