import { mkdirSync, writeFileSync } from 'node:fs';
import { FORMS } from '../forms/all.ts';
import { COUNTY_FORMS } from '../forms/county.ts';
import type { Form } from '../forms/form.ts';
import { makeDocxTemplate } from './docx.ts';
import { makeXlsxTemplate } from './xlsx.ts';

// Writes the standard templates; run after a form has changed (`npm run templates`).
await make('assets/templates', FORMS);
await make('assets/templates/county', COUNTY_FORMS);

async function make(folder: string, forms: Readonly<Record<string, Form>>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, form] of Object.entries(forms)) {
    writeFileSync(`${folder}/${name}.docx`, await makeDocxTemplate(form));
    writeFileSync(`${folder}/${name}.xlsx`, await makeXlsxTemplate(form));
    console.log(`${folder}/${name}  ${form.number} ${form.title}`);
  }
}
