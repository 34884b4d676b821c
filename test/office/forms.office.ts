import { beforeAll, expect, test } from 'vitest';
import { personStory, type StoryFacts } from '../../src/domain/person-story.ts';
import { taskOf } from '../../src/domain/plan/task.ts';
import { STORY_RECORDS } from '../../src/domain/story-records.ts';
import { fillDocx } from '../../src/exchange/export/fill-docx.ts';
import { fillXlsx } from '../../src/exchange/export/fill-xlsx.ts';
import { memberCardSheet } from '../../src/exchange/fill/member-card.ts';
import { claimBoardSheet, groupPlanSheet } from '../../src/exchange/fill/plans.ts';
import { FORMS, type FormName } from '../../src/exchange/forms/all.ts';
import type { FilledForm } from '../../src/exchange/forms/form.ts';
import { makeXlsxTemplate } from '../../src/exchange/make-templates/xlsx.ts';
import { anActivity, present } from '../helpers/activities.ts';
import { dangerous, emptyReport, report, template } from '../helpers/filled-forms.ts';
import { anActiveGroup } from '../helpers/groups.ts';
import { anIdea } from '../helpers/ideas.ts';
import { openedTogether } from '../helpers/office.ts';
import { aPerson } from '../helpers/people.ts';
import { aClaim, aPlan, aPlanItem } from '../helpers/plans.ts';
import { aBranch } from '../helpers/reports.ts';
import { aShownList } from '../helpers/shown-lists.ts';

const office = openedTogether();
beforeAll(office.open, 300_000);
const plain = (text: string): string => text.replaceAll(/\s/g, '');
const pagesIn = (text: string): readonly string[] => text.split('\f').filter((page) => page.trim());
const inWord = (name: FormName, filled: FilledForm) => office.pages(`${name}.docx`, () => fillDocx(template(`${name}.docx`), filled));
const inExcel = (name: FormName, filled: FilledForm) => office.pages(`${name}.xlsx`, () => fillXlsx(template(`${name}.xlsx`), filled));

const reportInWord = inWord('monthly-report', report);
test('a report filled into Word is read by LibreOffice with every line, head, foot and page number', () => {
  const text = plain(reportInWord());
  for (const part of [
    '党支部工作月报',
    '草稿',
    '恒川精密机械党支部',
    '云岭县两新工委',
    '62-7F3K9Q2D-M',
    '第二行',
    '（盖章）',
    'F-62',
    '第 1 页，共 1 页',
    ...dangerous,
  ])
    expect(text).toContain(part.replaceAll(' ', ''));
  expect(text).not.toContain('{{');
});

const reportAsTable = office.table('report.xlsx', () => fillXlsx(template('monthly-report.xlsx'), report));
test('text that begins like a formula stays text in Excel, and numbers stay numbers', () => {
  const csv = reportAsTable();
  for (const text of dangerous) expect(csv).toContain(text.replaceAll('"', '""'));
  expect(csv).not.toContain('{{');
  expect(csv).toMatch(/④,金点子,"?@SUM\(1,2\)"?,3,记录/);
});

const roster: FilledForm = {
  form: FORMS.roster,
  unit: '恒川精密机械党支部',
  period: '2026-11-19',
  serial: '',
  masked: true,
  values: {},
  rows: { 人员: Array.from({ length: 60 }, (_, index) => ({ 序号: index + 1, 姓名: `职工${index + 1}`, 人员类别: '正式党员' })) },
};
const rosters = [inExcel('roster', roster), inWord('roster', roster)];
test('a long ledger keeps its head row on every page and its seal at the end', () => {
  for (const read of rosters) {
    const text = read();
    const pages = pagesIn(text);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page).toContain('转正时间');
    expect(text.replaceAll(' ', '')).toContain('职工60');
    expect(pages.at(-1)).toContain('（盖章）');
    expect(text).toContain('已打码');
  }
});

const nothing = office.table('none.xlsx', () => fillXlsx(template('monthly-report.xlsx'), emptyReport));
test('an empty list leaves no placeholder in the workbook', () => {
  expect(nothing()).not.toContain('{{');
});

const board = claimBoardSheet({
  organisation: aBranch(),
  group: anActiveGroup(),
  year: '2026',
  plan: undefined,
  tasks: [taskOf(aPlanItem(), [aClaim('person-2'), aClaim('person-3', { as: 'helper' })])],
  nameOf: (id) => `${id} 号`,
});
const boardInWord = inWord('claim-board', board);
test('a claim board is read by LibreOffice with each item, its lead, helpers and day', () => {
  const text = plain(boardInWord());
  for (const part of [
    '小组项目申领公示单',
    '细纱车间换型工装',
    'person-2号',
    'person-3号',
    '2026-12-20',
    '4人中2人有项目，0项没人领',
    '组长签名',
  ])
    expect(text).toContain(part);
  expect(text).not.toContain('{{');
});

const tasks = Array.from({ length: 13 }, (_, at) => taskOf(aPlanItem({ id: `item-${at}` }), []));
const ofYear = { organisation: aBranch(), group: anActiveGroup(), year: '2026', plan: aPlan({ id: 'a'.repeat(32) }), tasks };
const planInWord = inWord('group-plan', groupPlanSheet({ ...ofYear, nameOf: () => '周望舒' }));
test('a plan (F-12) whose seal has no room on the first page takes the opinion with it to the next, in Word', () => {
  const pages = pagesIn(planInWord());
  expect(pages).toHaveLength(2);
  expect(pages[1]).toContain('（盖章）');
  expect(pages[1]).toContain('审核意见');
});

const list = aShownList();
const listAsTable = office.table('list.xlsx', async () => fillXlsx(await makeXlsxTemplate(list.form), list));
test('the workbook of a list has its columns and rows, numbers as numbers, and nothing that computes', () => {
  const csv = listAsTable();
  expect(csv).toContain('序号,姓名,部门,分值');
  expect(csv).toContain('1,林晓舟,=1+1,2.5');
  expect(csv).toContain('2,王伟,,-1');
  expect(csv).toContain('党员　2026-11-21');
  expect(csv).toContain('已打码');
  expect(csv).not.toContain('{{');
});

function aMemberCard() {
  const member = aPerson({ id: 'a'.repeat(32), name: '郑海涛', phone: '13800000001', birth: '1985-07', fullMemberOn: '2016-06-20' });
  const activity = anActivity({ attendance: [present(member.id)] });
  const ideas = [anIdea({ title: '注塑余料回用', proposerIds: [member.id], proposedOn: '2026-03-01' })];
  const none = Object.fromEntries(Object.keys(STORY_RECORDS).map((fact) => [fact, []])) as unknown as StoryFacts;
  const story = personStory(member, { ...none, activities: [activity], ideas }, '2026-11-20');
  return memberCardSheet(aBranch(), story, { year: '2026', today: '2026-11-20', activities: [activity] });
}
const card = aMemberCard();
const cards = [inWord('member-card', card), inExcel('member-card', card)];
const cardAsTable = office.table('card.xlsx', () => fillXlsx(template('member-card.xlsx'), card));
test('a member’s card (F-57) with its year is read by LibreOffice in Word and Excel: masked, every line, both signatures and the place for the seal', () => {
  const rows = card.rows.记实 ?? [];
  expect(rows.length).toBeGreaterThan(1);
  for (const read of cards) {
    const text = plain(read());
    for (const part of [
      '党员基本信息卡、年度管理记实表',
      '郑海涛',
      '138****0001',
      '已打码',
      card.serial,
      '一式两份',
      '党员签名',
      '（盖章）',
      '第1页',
    ])
      expect(text).toContain(part);
    for (const row of rows) expect(text).toContain(String(row.内容).replaceAll(/\s/g, ''));
    for (const part of ['13800000001', '1985-07', '{{', '}}']) expect(text).not.toContain(part);
  }
  expect(
    cardAsTable()
      .split('\n')
      .filter((line) => /^\d+,/.test(line)),
  ).toHaveLength(rows.length);
});
