import { expect, test } from 'vitest';
import { createIndex, type Findable } from '../../app/parts/finder/index-of.ts';

function indexOf(...things: readonly Partial<Findable>[]) {
  const index = createIndex<Findable>();
  index.replace(() => things.map((thing, at) => ({ id: String(at), version: '1', make: () => ({ id: String(at), title: '', ...thing }) })));
  return index;
}
const titles = (index: ReturnType<typeof indexOf>, typed: string) => index.best(typed, 8).map(({ thing }) => thing.title);

test.each(['郑海', 'zht', 'zhenghaitao', 'zheng hai tao', 'zhenght', '郑ht', 'ZHT', 'ｚｈｔ', '鄭海濤', 'haitao'])(
  '%s finds 郑海涛',
  (typed) => {
    expect(titles(indexOf({ title: '郑海涛' }, { title: '沈敏' }), typed)).toEqual(['郑海涛']);
  },
);

test('a name written in traditional characters is found by simplified ones', () => {
  expect(titles(indexOf({ title: '鄭海濤' }), '郑海涛')).toEqual(['鄭海濤']);
});

test.each(['zengx', 'cengx'])('a character with two readings is found by both: %s', (typed) => {
  expect(titles(indexOf({ title: '曾晓' }), typed)).toEqual(['曾晓']);
});

test('a space within a name is typed or left out', () => {
  for (const typed of ['质量体系 2', '质量体系2', 'zltx2', '体系 2'])
    expect(titles(indexOf({ title: '质量体系 2' }), typed)).toEqual(['质量体系 2']);
});

test('ü is typed v', () => expect(titles(indexOf({ title: '吕建华' }), 'lvjh')).toEqual(['吕建华']));

test.each(['033', '33', '０３３', '〔2026〕033'])('the number %s finds its record before every title with these digits', (typed) => {
  const index = indexOf({ title: '33 号工位加灯' }, { title: '注塑余料回用', numbers: ['033', '〔2026〕033'] });
  expect(titles(index, typed)[0]).toBe('注塑余料回用');
});

test('letters from the middle of a syllable find nothing', () => {
  expect(titles(indexOf({ title: '郑海涛' }), 'eng')).toEqual([]);
});

test('a match at the beginning of a short title comes first', () => {
  expect(titles(indexOf({ title: '叉车道王工建议' }, { title: '王工' }, { title: '王工的建议' }), 'wg')).toEqual([
    '王工',
    '王工的建议',
    '叉车道王工建议',
  ]);
});

test('what changed is found anew, and what is gone is not found', () => {
  const index = indexOf({ title: '沈敏' });
  index.replace(() => [{ id: '0', version: '2', make: () => ({ id: '0', title: '沈敏慧' }) }]);
  expect(titles(index, 'smh')).toEqual(['沈敏慧']);
  index.replace(() => []);
  expect(titles(index, 'sm')).toEqual([]);
});

test('the matched part of a title is known, to be shown bold', () => {
  expect(indexOf({ title: '小郑海涛' }).best('zhengh', 1)[0]?.range).toEqual({ from: 1, to: 3 });
});
