import type { Block, Column, Field, Form } from './form.ts';

/** What forms are put together from, so that a description reads like the sheet. */
const form =
  (landscape: boolean) =>
  (number: string, title: string, ...blocks: readonly Block[]): Form => ({ number, title, version: '2026 版', landscape, blocks });
export const upright = form(false);
export const across = form(true);

/** A form whose words people agreed to has a version of its own. */
export const versioned = (version: string, described: Form): Form => ({ ...described, version });

/** Two pairs of label and value to a row. */
export const pairs = (...fields: readonly (string | Field)[]): Block => ({ block: 'fields', columns: 2, fields: fields.map(named) });
/** One pair to a row. */
export const lines = (...fields: readonly (string | Field)[]): Block => ({ block: 'fields', columns: 1, fields: fields.map(named) });
export const table = (of: string, ...columns: readonly Column[]): Block => ({ block: 'table', of, columns });
export const text = (...paragraphs: readonly string[]): Block => ({ block: 'text', paragraphs });
/** Signature at the left, opinion and seal at the right. */
export const seal = (signature: string, opinion: string): Block => ({ block: 'seal', cells: [signature, opinion] });

const named = (field: string | Field): Field => (typeof field === 'string' ? { name: field } : field);
/** Over the whole row. */
export const wide = (name: string): Field => ({ name, wide: true });
/** Over the whole row, high enough for some sentences. */
export const tall = (name: string): Field => ({ name, wide: true, tall: true });

export const column = (name: string, width: number, align?: Column['align']): Column => ({ name, width, ...(align && { align }) });
export const numberColumn = column('序号', 12, 'center');
