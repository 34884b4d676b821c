import type { Form } from './form.ts';
import { across, column, numberColumn, seal, table, upright } from './parts.ts';

const UPRIGHT = 165;
const ACROSS = 250;
/** On the screen a list of this many pixels and less fits upright. */
const UPRIGHT_PIXELS = 700;

type ShownColumn = { readonly title: string; readonly width: number; readonly align: 'left' | 'right' };

/**
 * A list exactly as a screen shows it, as a form made on the spot: its columns are those that were chosen, so that no template
 * of a superior can stand for it. The widths keep the proportions of the screen.
 */
export function shownListForm(number: string, title: string, columns: readonly ShownColumn[], sealOf = '党支部'): Form {
  const pixels = columns.reduce((sum, { width }) => sum + width, 0);
  const [form, room] = pixels > UPRIGHT_PIXELS ? [across, ACROSS] : [upright, UPRIGHT];
  const scale = (room - numberColumn.width) / pixels;
  return form(
    number,
    title,
    table('所列', numberColumn, ...columns.map(({ title: name, width, align }) => column(name, width * scale, align))),
    seal('制表人', sealOf),
  );
}
