import type { ReportLine } from '../line.ts';

/** The one free paragraph; its text stands in the report itself. */
export const paragraphLine: ReportLine = {
  line: 13,
  title: '亮点与困难',
  kept: 'text',
  paperFigures: [],
  figures: () => [],
  text: () => '',
  compared: [],
};
