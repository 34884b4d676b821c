import type { Form } from '../forms/form.ts';

const title = '"FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","SimSun",serif';
const table = '"SimSun","NSimSun","STSong","Noto Serif CJK SC",serif';
const text = '"FangSong_GB2312","FangSong","STFangsong","FZFangSong-Z02S","Noto Serif CJK SC",serif';

/** Print style of the forms: A4, black rules, form number at the left of the foot and n/N at the right. */
export const sheetStyle = (form: Form): string => `
@page { size: A4 ${form.landscape ? 'landscape' : 'portrait'}; margin: 25mm 20mm 22mm 25mm;
  @bottom-left { content: "${form.number} ${form.title}　${form.version}"; font: 9pt ${table}; }
  @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 9pt ${table}; } }
@media screen { body { margin: 0; padding: 25mm 20mm 22mm 25mm; } }
${sheetRules}`;

/** The rules of the sheet itself, shared by paper and preview. */
export const sheetRules = `
.sheet { color: #000; font: 10.5pt/1.5 ${table}; font-variant-numeric: tabular-nums; }
.sheet header { position: relative; }
.sheet h1 { font: bold 18pt/1.4 ${title}; text-align: center; margin: 0 0 3mm; padding: 0 22mm; }
.sheet .code { position: absolute; right: 0; top: -6mm; width: 15mm; height: 15mm; }
.sheet .code svg { width: 100%; height: 100%; }
.sheet .marks { position: absolute; left: 0; top: 0; border: 1pt solid #000; padding: 0 2mm; }
.sheet .line { display: flex; justify-content: space-between; gap: 4mm; margin: 0 0 2mm; }
.sheet table { width: 100%; border-collapse: collapse; table-layout: fixed; margin-top: -1pt; }
.sheet th, .sheet td { border: 1pt solid #000; padding: 1.5mm 2mm; height: 9mm; box-sizing: border-box; font-weight: 400; text-align: left; vertical-align: middle; overflow-wrap: anywhere; }
.sheet .fields col.label { width: 28mm; }
.sheet .fields th, .sheet .list th { text-align: center; }
.sheet .list th { font-weight: 700; }
.sheet td.right { text-align: right; }
.sheet td.center { text-align: center; }
.sheet td.tall { height: 26mm; vertical-align: top; white-space: pre-line; }
.sheet tr { break-inside: avoid; }
.sheet thead { display: table-header-group; }
.sheet .text { font: 12pt/1.75 ${text}; }
.sheet .text p { margin: 0 0 1mm; text-indent: 2em; }
.sheet .text p.to { text-indent: 0; }
.sheet .day { white-space: nowrap; }
.sheet .seal { break-before: avoid; break-inside: avoid; }
.sheet .kept { break-inside: avoid; }
.sheet .seal-row td { height: 38mm; vertical-align: top; position: relative; }
.sheet .stamp { position: absolute; right: 4mm; bottom: 4mm; display: flex; flex-direction: column; gap: 2mm; text-align: right; }
`;
