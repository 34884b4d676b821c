import type { Organisation } from '../../domain/organisation.ts';
import { serialOf } from '../../domain/serial.ts';
import type { FilledForm, Form, Row } from '../forms/form.ts';

/** What the head of every sheet is made from. `aboutId` is the record that the serial leads back to. */
export type SheetHead = {
  readonly organisation: Organisation;
  readonly period: string;
  readonly aboutId: string;
  readonly draft?: boolean;
};

export const fillForm = (form: Form, head: SheetHead, values: Row, rows: FilledForm['rows'] = {}): FilledForm => ({
  form,
  unit: head.organisation.name,
  period: head.period,
  serial: serialOf(form.number, head.aboutId),
  draft: head.draft ?? false,
  values,
  rows,
});

/** `31 000`, and two places only where there are fen; empty for what nobody has counted. */
export function yuanText(fen: number | undefined): string {
  if (fen === undefined) return '';
  const places = fen % 100 === 0 ? 0 : 2;
  return (fen / 100).toFixed(places).replace(/\B(?=(\d{3})+(?!\d))/g, ' ');
}

/** Names in the order given; somebody who is no longer in the ledger is 已清除. */
export const namesOf = (ids: readonly string[], nameOf: (id: string) => string | undefined): string =>
  ids.map((id) => nameOf(id) ?? '（已清除）').join('、');
