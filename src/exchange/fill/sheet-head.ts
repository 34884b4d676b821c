import type { Organisation } from '../../domain/organisation.ts';
import { serialOf } from '../../domain/serial.ts';
import type { FilledForm, Form, Row } from '../forms/form.ts';

/** What the head of every sheet is made from. `aboutId` is the record that the serial leads back to. */
export type SheetHead = {
  readonly organisation: Pick<Organisation, 'name'>;
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

/** Names in the order given; somebody who is no longer in the ledger is 已清除. */
export const namesOf = (ids: readonly string[], nameOf: (id: string) => string | undefined): string =>
  ids.map((id) => nameOf(id) ?? '（已清除）').join('、');
