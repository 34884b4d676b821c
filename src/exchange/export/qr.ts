import { create, toDataURL } from 'qrcode';

/** The modules of a QR code, row by row; dark is true. Level M, without the quiet zone. */
function modulesOf(text: string): readonly (readonly boolean[])[] {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_, column) => modules.get(row, column) === 1),
  );
}

/** An SVG of the code, for the sheet on paper. */
export function qrSvg(text: string): string {
  const rows = modulesOf(text);
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x + 2} ${y + 2}h1v1h-1z`] : []))).join('');
  const size = rows.length + 4;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
}

/** The same as a PNG in base64, for Word and Excel. */
export async function qrPng(text: string): Promise<string> {
  const url = await toDataURL(text, { errorCorrectionLevel: 'M', margin: 2, scale: 4 });
  return url.slice(url.indexOf(',') + 1);
}
