import type { ReportLine } from './line.ts';
import { membersLine } from './lines/01-members.ts';
import { developmentLine } from './lines/02-development.ts';
import { meetingsLine } from './lines/03-meetings.ts';
import { groupsLine } from './lines/04-groups.ts';
import { tasksLine } from './lines/05-tasks.ts';
import { postsLine } from './lines/06-posts.ts';
import { ideasLine } from './lines/07-ideas.ts';
import { clusterLine } from './lines/08-cluster.ts';
import { ticketsLine } from './lines/09-tickets.ts';
import { starsLine } from './lines/10-stars.ts';
import { volunteeringLine } from './lines/11-volunteering.ts';
import { fundsLine } from './lines/12-funds.ts';
import { paragraphLine } from './lines/13-paragraph.ts';
import type { LineNumber } from './monthly-report.ts';

/** F-62, in the order of the sheet. A later feature replaces a line's file and leaves its number and keys as they are. */
export const REPORT_LINES: readonly ReportLine[] = [
  membersLine,
  developmentLine,
  meetingsLine,
  groupsLine,
  tasksLine,
  postsLine,
  ideasLine,
  clusterLine,
  ticketsLine,
  starsLine,
  volunteeringLine,
  fundsLine,
  paragraphLine,
];
export const lineOf = (line: LineNumber): ReportLine => REPORT_LINES[line - 1]!;
