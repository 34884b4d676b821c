import { qrSvg } from '../export/qr.ts';
import { escapeHtml, page } from './sheet.ts';

/** What stands on one desk plate (F-16); the name and the promise are optional. */
export type Plate = {
  readonly plateNumber: string;
  readonly title: string;
  readonly name?: string;
  readonly promise?: string;
  readonly unit: string;
  /** Leads back to the post: also as a small code in the corner. */
  readonly serial: string;
};

/** F-16: eight plates to an A4 sheet, 90 × 60 mm, with cut marks in the corners. */
export function platesPage(plates: readonly Plate[]): string {
  const sheets = Array.from({ length: Math.ceil(plates.length / PER_SHEET) }, (_, index) =>
    plates.slice(index * PER_SHEET, (index + 1) * PER_SHEET),
  );
  return page('党员先锋岗牌', style, sheets.map((few) => `<main class="plates">${few.map(plate).join('')}</main>`).join(''));
}
const PER_SHEET = 8;

const plate = ({ plateNumber, title, name, promise, unit, serial }: Plate): string => `<section class="plate"><i></i><i></i><i></i><i></i>
<span class="code">${qrSvg(serial)}</span><p class="kind">党员先锋岗</p><h2>${escapeHtml(title)}</h2>${name ? `<p class="name">${escapeHtml(name)}</p>` : ''}${promise ? `<p class="promise">${escapeHtml(promise)}</p>` : ''}
<p class="foot"><span>${escapeHtml(unit)}</span><span>${escapeHtml(plateNumber)}</span></p><p class="serial">编号 ${escapeHtml(serial)}</p></section>`;

const style = `
@page { size: A4 portrait; margin: 12mm 10mm;
  @bottom-left { content: "F-16 党员先锋岗牌　2026 版"; font: 8pt sans-serif; }
  @bottom-right { content: "第 " counter(page) " 页，共 " counter(pages) " 页"; font: 8pt sans-serif; } }
@media screen { html { padding: 12mm 10mm; } }
body { margin: 0; font: 11pt/1.5 "FZXiaoBiaoSong-B05S","STZhongsong","Noto Serif CJK SC","SimSun",serif; color: #000; }
.plates { display: grid; grid-template-columns: 90mm 90mm; gap: 6mm 10mm; padding: 2mm 0; break-after: page; }
.plates:last-child { break-after: auto; }
.plate { position: relative; box-sizing: border-box; width: 90mm; height: 60mm; padding: 7mm 8mm; display: flex; flex-direction: column; break-inside: avoid; border: .3pt solid #bbb; }
.plate i { position: absolute; width: 3mm; height: 3mm; }
.plate i:nth-of-type(1) { left: -1.5mm; top: -1.5mm; border-right: .5pt solid #000; border-bottom: .5pt solid #000; }
.plate i:nth-of-type(2) { right: -1.5mm; top: -1.5mm; border-left: .5pt solid #000; border-bottom: .5pt solid #000; }
.plate i:nth-of-type(3) { left: -1.5mm; bottom: -1.5mm; border-right: .5pt solid #000; border-top: .5pt solid #000; }
.plate i:nth-of-type(4) { right: -1.5mm; bottom: -1.5mm; border-left: .5pt solid #000; border-top: .5pt solid #000; }
.kind { margin: 0; font-size: 13pt; letter-spacing: .3em; }
.plate .code { position: absolute; right: 4mm; top: 4mm; width: 9mm; height: 9mm; }
.plate .code svg { width: 100%; height: 100%; }
.plate .serial { margin: 0; font-size: 6.5pt; text-align: right; }
.plate h2 { margin: auto 0 0; font-size: 20pt; line-height: 1.25; }
.name { margin: 1mm 0 0; font-size: 14pt; }
.promise { margin: 1mm 0 0; font-size: 10pt; }
.foot { margin: auto 0 0; display: flex; justify-content: space-between; font-size: 9pt; }
`;
