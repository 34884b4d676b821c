import { useRef } from 'react';
import { useWidthOf } from './width.ts';

/** A4 at 96 dots per inch, and the margin around it on the desk. */
const [SHORT, LONG, MARGIN] = [794, 1123, 20];

type SheetDeskProps = {
  /** A whole document with its own styles, as it is printed. */
  readonly html: string;
  readonly landscape?: boolean;
};

/** A sheet on a grey desk: what is on screen is what is on paper. */
export function SheetDesk({ html, landscape = false }: SheetDeskProps) {
  const desk = useRef<HTMLDivElement>(null);
  // The whole width of the sheet is seen; where there is room it has the size of the paper.
  const zoom = Math.min(1, Math.max(0.2, (useWidthOf(desk) - 2 * MARGIN) / (landscape ? LONG : SHORT)));
  return (
    <div className="print-desk" ref={desk} role="region" aria-label="纸" tabIndex={0}>
      {/* A frame of its own per sheet: one whose document changes while it loads goes on showing the first. */}
      <iframe key={html} className={landscape ? 'sheet sheet-landscape' : 'sheet'} style={{ zoom }} title="预览" sandbox="" srcDoc={html} />
    </div>
  );
}
