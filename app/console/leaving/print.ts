import type { Leaving } from '../../parts/PrintPreview.tsx';

/** The browser's own dialog, for a sheet in a frame of its own; it saves as PDF, too. */
export function printSheet(html: string): Promise<Leaving> {
  return new Promise((resolve) => {
    const frame = document.createElement('iframe');
    frame.className = 'visually-hidden';
    frame.title = '打印';
    frame.srcdoc = html;
    frame.addEventListener('load', () => {
      frame.contentWindow?.print();
      frame.remove();
      resolve({ ok: true, value: null });
    });
    document.body.append(frame);
  });
}
