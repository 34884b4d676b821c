import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONSENT_SCOPES } from '../../src/domain/consent.ts';
import { consentScopeNames } from '../../src/domain/names.ts';
import { noticeOf, noticeSheet } from '../../src/exchange/fill/people.ts';
import { noticeForm } from '../../src/exchange/forms/person.ts';
import { sheetPage } from '../../src/exchange/print/sheet.ts';
import { aPerson } from '../helpers/people.ts';
import { aBranch } from '../helpers/reports.ts';

/** Whoever changes what people are told, or asked, adds a version here: their answers name it. */
const WORDS: Readonly<Record<string, string>> = { '2026 第 2 版': 'ca41ca0f6e50' };

test('the words of the notice and what it asks are those of its version', () => {
  const told = JSON.stringify([noticeForm.blocks, CONSENT_SCOPES.map((scope) => consentScopeNames[scope])]);
  expect(createHash('sha256').update(told).digest('hex').slice(0, 12)).toBe(WORDS[noticeForm.version]);
});

test('a superior’s words stand on the sheet under the version that brought them, in as many signs as an answer keeps', () => {
  const notice = noticeOf({ text: '县里的告知', version: 1234, since: '2026-02-02' });
  const page = sheetPage(noticeSheet(aBranch(), aPerson(), '2026-11-19', notice));
  for (const part of ['县里的告知', `F-59 个人信息处理告知书与同意书　${notice.version}`]) expect(page).toContain(part);
  expect(notice.version).toBe('上级 2026-02-02 第1234版');
  expect(notice.version.length).toBeLessThanOrEqual(20);
  expect(sheetPage(noticeSheet(aBranch(), aPerson(), '2026-11-19', noticeOf(undefined)))).toContain('2026 第 2 版');
});
