/**
 * Number formats that Excel and WPS know by number alone in China. The library shows all of them as month/day/year;
 * here it matters that `1985年7月` shows no day.
 */
const FORMATS: Readonly<Record<number, string>> = {
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  36: 'yyyy"年"m"月"',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
};

/** Writes them into `xl/styles.xml` where the file does not define these numbers itself. */
export function withChineseFormats(styles: string): string {
  const missing = Object.entries(FORMATS).filter(([id]) => !styles.includes(`numFmtId="${id}" formatCode`));
  const tags = missing.map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('');
  if (/<numFmts\b[^>]*[^/]>/.test(styles)) return styles.replace(/(<numFmts\b[^>]*[^/]>)/, `$1${tags}`);
  return styles
    .replace(/<numFmts\b[^>]*\/>/, '')
    .replace(/(<styleSheet\b[^>]*>)/, `$1<numFmts count="${missing.length}">${tags}</numFmts>`);
}

export const formatOf = (id: number): string | undefined => FORMATS[id];
