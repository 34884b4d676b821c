import { checkCharacterOf } from '../../src/exchange/import/values/id-number.ts';
import { type Chance, chanceOf } from './chance.ts';
import { convertFods, type FodsCell, type FodsRow, fodsOf, type OfficeFormat } from './fods.ts';

/** What the import should make of one row; `reason` where it should not take it over. */
export type ExpectedRow = {
  readonly row: number;
  readonly name: string;
  readonly outcome: 'add' | 'skip';
  readonly leftOut: readonly string[];
  readonly reason?: string;
};
export type MessyRoster = { readonly fods: string; readonly expected: readonly ExpectedRow[]; readonly people: number };

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅鑫波辉宇浩凯晨欣雨诗涵'];
const RARE = ['𬱖文𠮷', '买买提·艾力', '阿依古丽•吾斯曼', '欧阳 静', '龍　淑芬', '王䶮'];
const DEPARTMENTS = ['机加工车间', '装配车间', '质检部', '设备动力部', '综合办公室', '仓储物流部'];
const STANDINGS = ['正式党员', '正式党员', '预备党员', '入党积极分子', '入党申请人', '群众', '职工', '中共党员'];

/** An invented roster of `people` rows, as untidy as real ones: the same seed gives the same workbook. */
export function messyRoster(people: number, seed: number): MessyRoster {
  const chance = chanceOf(seed);
  const rows: FodsRow[] = [...HEAD];
  const expected: ExpectedRow[] = [];
  const names = new Set<string>();
  for (let at = 0; at < people; at += 1) {
    if (at > 0 && at % 60 === 0) rows.push(HEAD.at(-1)!);
    const { row, expect } = personRow(at, chance, names);
    rows.push(row);
    expected.push({ ...expect, row: rows.length });
  }
  rows.push({ cells: [{ merged: [2, 1], text: '合计' }, null, `${people} 人`] });
  rows.push({ cells: ['制表：　　　　　　审核：'] });
  const fods = fodsOf([
    { name: '填表说明', rows: [{ cells: ['请勿改动表头'] }] },
    { name: '花名册', rows, emptyFormattedRows: 2_000 },
    { name: '往年', hidden: true, rows: [{ cells: ['姓名', '手机'] }, { cells: ['赵旧', '13800000009'] }] },
  ]);
  return { fods, expected, people };
}

/** Has LibreOffice write the workbook as `<folder>/花名册.<format>` and answers its path. */
export function writeMessyRoster(
  folder: string,
  format: OfficeFormat,
  { people = 300, seed = 20_261_101 } = {},
): MessyRoster & { readonly path: string } {
  const roster = messyRoster(people, seed);
  convertFods(roster.fods, '花名册', [format], folder);
  return { ...roster, path: `${folder}/花名册.${format}` };
}

const HEAD: readonly FodsRow[] = [
  { cells: [{ merged: [12, 1], text: '示例机械有限公司党员、职工花名册' }] },
  { cells: ['填报单位：示例机械有限公司党支部', null, null, null, null, null, null, '2026年11月'] },
  {
    cells: [
      '序号',
      '姓 名',
      '性别',
      '身份证号码',
      '出生\n年月',
      '手机号码',
      '车间/部门',
      '岗位',
      '人员类别',
      '入党时间',
      '转正时间',
      '备注',
    ],
  },
];

function personRow(at: number, chance: Chance, names: Set<string>): { row: FodsRow; expect: Omit<ExpectedRow, 'row'> } {
  const name = freshName(at, chance, names);
  const birth = { year: 1965 + chance.below(35), month: 1 + chance.below(12), day: 1 + chance.below(28) };
  const male = chance.below(2) === 0;
  const standing = at % 41 === 40 ? '先进分子' : chance.pick(STANDINGS);
  const joined = { year: Math.max(birth.year + 19, 1990 + chance.below(30)), month: 1 + chance.below(12), day: 1 + chance.below(28) };
  const isMember = standing === '正式党员' || standing === '中共党员' || standing === '预备党员';
  const isFull = isMember && standing !== '预备党员';
  const [idNumber, idLeftOut] = idCell(at, chance, birth, male);
  const [birthCell, birthLeftOut] = dateCell(at, chance, birth);
  const [phone, phoneLeftOut] = phoneCell(at, chance);
  const cells: FodsCell[] = [
    { number: at + 1 },
    name,
    male ? '男' : '女',
    idNumber,
    birthCell,
    phone,
    chance.pick(DEPARTMENTS),
    chance.pick(['操作工', '质检员', '班组长', '工程师', '文员', null]),
    standing,
    isMember ? { date: isoOf(joined), shows: 'day' } : chance.pick([null, '—', '/']),
    isFull ? `${joined.year + 1}年${joined.month}月${joined.day}日` : null,
    chance.below(5) === 0 ? '备注里的话不导入' : null,
  ];
  const leftOut = [...(idLeftOut ? ['idNumber'] : []), ...(birthLeftOut ? ['birth'] : []), ...(phoneLeftOut ? ['phone'] : [])];
  const hidden = at % 53 === 52;
  if (standing === '先进分子')
    return { row: { cells, hidden }, expect: { name, outcome: 'skip', leftOut: [...leftOut, 'standing'], reason: 'standing-missing' } };
  return { row: { cells, hidden }, expect: { name, outcome: 'add', leftOut } };
}

function freshName(at: number, chance: Chance, names: Set<string>): string {
  if (at < RARE.length) return RARE[at]!;
  for (;;) {
    const plain = `${chance.pick(SURNAMES)}${chance.pick(GIVEN)}${chance.below(3) === 0 ? '' : chance.pick(GIVEN)}`;
    if (names.has(plain)) continue;
    names.add(plain);
    if (chance.below(9) > 0) return plain;
    return [...plain].join(chance.pick(['　', ' ', '\u00a0', '\u200b', '  ']));
  }
}

type Day = { readonly year: number; readonly month: number; readonly day: number };
const two = (part: number) => String(part).padStart(2, '0');
const isoOf = ({ year, month, day }: Day) => `${year}-${two(month)}-${two(day)}`;

function idCell(at: number, chance: Chance, birth: Day, male: boolean): [FodsCell, boolean] {
  const order = two(at % 100) + String((chance.below(5) * 2 + (male ? 1 : 0)) % 10);
  const seventeen = `99${two(at % 97)}${two((at * 7) % 89)}${isoOf(birth).replaceAll('-', '')}${order}`;
  const whole = seventeen + checkCharacterOf(seventeen);
  if (at % 29 === 28) return [{ number: Number(whole.replace('X', '0')) }, true];
  if (at % 31 === 30) return [seventeen + (whole.endsWith('1') ? '2' : '1'), true];
  if (at % 7 === 3) return [null, false];
  if (at % 11 === 5)
    return [
      [...whole.toLowerCase()].map((digit) => (/\d/.test(digit) ? String.fromCharCode(digit.charCodeAt(0) + 0xfee0) : digit)).join(''),
      false,
    ];
  return [at % 13 === 6 ? `${whole.slice(0, 6)} ${whole.slice(6, 14)} ${whole.slice(14)}` : whole, false];
}

function dateCell(at: number, chance: Chance, { year, month, day }: Day): [FodsCell, boolean] {
  if (at % 37 === 36) return [chance.pick([`${year}.13`, `${year}-02-30`, '85.7', `${year}年`, `${year}-6-31`]), true];
  if (at % 43 === 42) return [{ number: year + 0.1 }, true];
  const forms: readonly FodsCell[] = [
    { date: isoOf({ year, month, day }), shows: 'day' },
    { date: isoOf({ year, month, day: 1 }), shows: 'month' },
    `${year}.${month}`,
    `${year}年${month}月${day}日`,
    `${year}/${month}/${day}`,
    { number: year * 10_000 + month * 100 + day },
    `${year}-${two(month)}`,
    `${year}${two(month)}`,
  ];
  return [chance.pick(forms), false];
}

function phoneCell(at: number, chance: Chance): [FodsCell, boolean] {
  const number = 13_800_000_000 + at * 37;
  const text = String(number);
  if (at % 47 === 46) return [chance.pick(['1380000', `${text}/${number + 1}`, '短号 661']), true];
  return [
    chance.pick<FodsCell>([
      text,
      { number },
      `+86 ${text}`,
      `${text.slice(0, 3)}-${text.slice(3, 7)}-${text.slice(7)}`,
      `${text.slice(0, 3)} ${text.slice(3, 7)} ${text.slice(7)}`,
    ]),
    false,
  ];
}
