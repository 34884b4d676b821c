import type { Column } from '../../../parts/columns.ts';
import { State } from '../../../parts/State.tsx';
import { dateTime } from '../../../words/said.ts';
import { actWord } from '../../words/acts.ts';
import { codeWord } from '../../words/codes.ts';
import { consoleRoleWord } from '../../words/names.ts';
import type { AuditLine } from './audit-lines.ts';

export type AuditRow = Omit<AuditLine, 'id'> & { readonly id: string; readonly organisationName: string };

export const columns: readonly Column<AuditRow>[] = [
  { key: 'at', title: '时间', width: 150, rank: 1, text: ({ at }) => dateTime(at) },
  { key: 'login', title: '登录名', width: 120, rank: 1, text: ({ login }) => login ?? '（没有登录）' },
  { key: 'role', title: '身份', width: 100, rank: 4, text: ({ role }) => (role ? consoleRoleWord(role) : '') },
  { key: 'act', title: '办了什么', width: 130, rank: 1, text: ({ act }) => actWord(act) },
  { key: 'organisation', title: '组织', width: 180, rank: 2, grows: true, text: ({ organisationName }) => organisationName },
  { key: 'address', title: '来自', width: 130, rank: 5, text: ({ address }) => address },
  {
    key: 'outcome',
    title: '结果',
    width: 92,
    rank: 1,
    text: ({ outcome }) => (outcome === 'done' ? '办成' : '没有办成'),
    cell: ({ outcome }) => (outcome === 'done' ? <State is="done" word="办成" /> : <State is="late" word="没办成" />),
  },
  { key: 'code', title: '缘由', width: 190, rank: 3, text: ({ code }) => (code ? codeWord(code) : '') },
];

/** The same columns in a file, all of them, whatever the screen has room for. */
export const fileHead: readonly string[] = columns.map(({ title }) => title);
export const fileCells = (row: AuditRow): readonly string[] => columns.map(({ text }) => String(text?.(row) ?? ''));
