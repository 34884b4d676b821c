import { mkdirSync, writeFileSync } from 'node:fs';
import { FORMS } from '../forms/all.ts';
import { makeDocxTemplate } from './docx.ts';
import { makeXlsxTemplate } from './xlsx.ts';

// Writes the standard templates; run after a form has changed (`npm run templates`).
const folder = 'assets/templates';
mkdirSync(folder, { recursive: true });
for (const [name, form] of Object.entries(FORMS)) {
  writeFileSync(`${folder}/${name}.docx`, await makeDocxTemplate(form));
  writeFileSync(`${folder}/${name}.xlsx`, await makeXlsxTemplate(form));
  console.log(`${folder}/${name}  ${form.number} ${form.title}`);
}
