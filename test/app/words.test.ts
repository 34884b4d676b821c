import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TObject } from 'typebox';
import { expect, test } from 'vitest';
import { untold } from '../../app/screens/people/person-history.ts';
import { sayInboxItem } from '../../app/words/inbox.ts';
import { fieldWord, typeWord } from '../../app/words/names.ts';
import { sayNote } from '../../app/words/notes.ts';
import { say } from '../../app/words/refusals.ts';
import { TYPES } from '../../src/data/types/index.ts';
import type { AnswerVerdict } from '../../src/domain/answer.ts';
import { type InboxItem, inboxItems } from '../../src/domain/inbox.ts';
import { anElection } from '../helpers/elections.ts';
import { aGroup, anActiveGroup } from '../helpers/groups.ts';
import { aPlan } from '../helpers/plans.ts';

const rules = readdirSync('src/domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(path.join('src/domain', file), 'utf8'));

test('every field that a rule names has a Chinese name', () => {
  const fields = new Set(rules.flatMap((rule) => [...rule.matchAll(/\bfield: '([^']+)'/g)].map((match) => match[1]!)));
  expect(fields.size).toBeGreaterThan(10);
  expect([...fields].filter((field) => fieldWord(field) === field)).toEqual([]);
});

test('every field of a person that the history tells has a Chinese name', () => {
  const told = Object.keys((TYPES.person.schema as TObject).properties).filter((field) => !untold.includes(field));
  expect(told.length).toBeGreaterThan(10);
  expect(told.filter((field) => fieldWord(field) === field)).toEqual([]);
});

test('every type of document that a rule can refuse has a Chinese name', () => {
  const types = new Set(rules.flatMap((rule) => [...rule.matchAll(/\btype: '([^']+)'/g)].map((match) => match[1]!)));
  const documents = [...types].filter((type) => Object.hasOwn(TYPES, type));
  expect(documents.length).toBeGreaterThan(4);
  expect(documents.filter((type) => typeWord(type) === type)).toEqual([]);
});

test('收件 says what the word from above is about: a group’s beginning, its end, its leader, or its plan', () => {
  const row = (beside: Pick<Parameters<typeof inboxItems>[0], 'groups' | 'elections' | 'plans'>, verdict: AnswerVerdict): string => {
    const about = { type: 'submission', id: 'submission-1' } as const;
    const answer = { v: 1, id: 'answer-1', about, verdict, issuer: '园区党委', on: '2026-11-20' } as const;
    const [item] = inboxItems({ slips: [], ideas: [], reports: [], answers: [answer], ...beside });
    const { what, verb } = sayInboxItem(item as InboxItem, '2026-11-21');
    return `${what}：${verb}`;
  };
  const founded = { groups: [aGroup({ state: 'submitted', submissionId: 'submission-1' })] };
  expect(row(founded, 'approved')).toBe('园区党委批准了小组“生产管理”：记下');
  expect(row(founded, 'returned')).toBe('园区党委退回了小组“生产管理”：看退回的');
  const end = { ground: 'no-activity', proposedOn: '2026-11-02', participants: 4, months: 7, submissionId: 'submission-1' } as const;
  const ending = { groups: [anActiveGroup({ state: 'dissolution-proposed', dissolutions: [end] })] };
  expect(row(ending, 'approved')).toBe('园区党委同意撤销小组“生产管理”：看批复');
  expect(row(ending, 'refused')).toBe('园区党委决定保留小组“生产管理”：记下');
  const elections = [anElection({ state: 'result-recommended', submissionId: 'submission-1', winnerId: 'person-1' })];
  expect(row({ groups: [anActiveGroup()], elections }, 'approved')).toBe('园区党委同意聘任小组“生产管理”的组长：记下');
  expect(row({ groups: [anActiveGroup()], elections }, 'refused')).toBe('园区党委没有同意聘任小组“生产管理”的组长：记下');
  const plans = [aPlan({ state: 'submitted', submission: { id: 'submission-1', itemIds: ['item-1'] } })];
  expect(row({ groups: [anActiveGroup()], plans }, 'approved')).toBe('园区党委批准了小组“生产管理”2026 年的计划：记下');
  expect(row({ groups: [anActiveGroup()], plans }, 'returned')).toBe('园区党委退回了小组“生产管理”2026 年的计划：看退回的');
});

test('who joined by stick reads why the county’s first answer was not taken over', () => {
  const said = sayNote({ note: 'first-answer-refused', refusal: { code: 'too-much-withdrawn', withdrawn: 8, documents: 40 } });
  expect(said).toMatchObject({ looksAt: 'stick' });
  expect(said?.what).toContain('县级的回执没有收进来');
  expect(said?.what).toContain('8 份');
});

test('a PC that the county revoked hears since when, and no code', () => {
  const said = say({ code: 'county-refuses', status: 403, refusal: { code: 'device-revoked', since: '2026-11-28T01:05:00Z' } });
  expect(said).toMatchObject({ what: '县里停用了这台电脑。', figures: '2026-11-28 09:05 起停用。' });
  expect(say({ code: 'county-refuses', status: 401, refusal: { code: 'device-unknown' } })).toMatchObject({
    what: expect.stringContaining('不认'),
  });
  expect(JSON.stringify([said, say({ code: 'county-refuses', status: 401, refusal: { code: 'device-unknown' } })])).not.toContain(
    'device-',
  );
});
