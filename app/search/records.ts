import type { BodyOf, TypeName } from '../../src/data/types/index.ts';
import {
  areaCategoryNames,
  honourTypeNames,
  honourUnitStateNames,
  pledgeStateNames,
  pointsPeriodStateNames,
  postStateNames,
  reportStateNames,
  standingNames,
} from '../../src/domain/names.ts';
import type { Where } from '../where.ts';
import type { Findable } from './index-of.ts';

/** A record as Ctrl K shows it; `side` holds post and group, never phone or ID. */
export type FindableRecord = Findable & { readonly word: string; readonly side: string; readonly where: Where };
type Row<T extends TypeName> = {
  /** What such a record is called: 党员, 金点子. */
  readonly word: string;
  readonly find: (body: BodyOf<T>) => Omit<FindableRecord, 'word' | 'id' | 'where'>;
  /** The page that opens it; records whose page is not there, or not for this role, are not found. */
  readonly where: Omit<Where, 'id'>;
  /** What the page is opened by, where that is not the record's id. */
  readonly opensAt?: (body: BodyOf<T>) => string;
};
type Table = { readonly [T in TypeName]?: Row<T> };

const some = (...words: readonly (string | undefined)[]) => words.filter((word) => word !== undefined && word !== '') as string[];

/** What can be found by Ctrl K. A new type with a page gets a line here. */
export const records: Table = {
  person: {
    word: '人员',
    find: ({ name, standing, department, jobTitle, partyGroup }) => ({
      title: name,
      also: some(department, jobTitle),
      side: some(standingNames[standing], department, jobTitle, partyGroup).join('　'),
    }),
    where: { rail: 'people', tab: 'roster', page: 'person' },
  },
  'golden-idea': {
    word: '金点子',
    find: ({ title, number, proposedOn }) => ({ title, numbers: [number], side: some(`编号 ${number}`, proposedOn).join('　') }),
    where: { rail: 'pioneer', tab: 'ideas', page: 'idea' },
  },
  'pioneer-post': {
    word: '先锋岗',
    find: ({ name, place, plate, state }) => ({
      title: name,
      also: some(place),
      numbers: some(plate),
      side: some(plate && `牌号 ${plate}`, place, postStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'post' },
  },
  // A pledge bears no name: it is found by its words, by the serial on its sheet, and on its person's page.
  pledge: {
    word: '承诺',
    find: ({ items, from, until, state }) => ({
      title: items[0]?.text ?? '承诺',
      also: items.slice(1).map(({ text }) => text),
      side: some(`${from} 至 ${until}`, pledgeStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'pledges', page: 'pledge' },
  },
  'points-period': {
    word: '积分周期',
    find: ({ name, from, until, state }) => ({ title: name, side: some(`${from} 至 ${until}`, pointsPeriodStateNames[state]).join('　') }),
    where: { rail: 'pioneer', tab: 'points', page: 'period' },
  },
  'monthly-report': {
    word: '月报',
    find: ({ month, state }) => ({
      title: `${month.slice(0, 4)} 年 ${Number(month.slice(5))} 月月报`,
      numbers: [month],
      side: reportStateNames[state],
    }),
    where: { rail: 'reports', tab: 'monthly', page: 'month' },
    opensAt: ({ month }) => month,
  },
  'responsibility-area': {
    word: '责任区',
    find: ({ name, place, category }) => ({
      title: name,
      also: some(place, areaCategoryNames[category]),
      side: some(areaCategoryNames[category], place).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'area' },
  },
  'honour-unit': {
    word: '双岗双号',
    find: ({ unitName, honour, state }) => ({
      title: unitName,
      also: [honourTypeNames[honour]],
      side: some(honourTypeNames[honour], honourUnitStateNames[state]).join('　'),
    }),
    where: { rail: 'pioneer', tab: 'posts', page: 'honour' },
  },
};
