import type { CountyFormName } from '../../../src/exchange/forms/county.ts';

const standard = import.meta.glob<string>('../../../assets/templates/county/*', { query: '?url', import: 'default', eager: true });

export async function countyTemplate(form: CountyFormName, format: 'docx' | 'xlsx'): Promise<Uint8Array> {
  const response = await fetch(standard[`../../../assets/templates/county/${form}.${format}`]!);
  return new Uint8Array(await response.arrayBuffer());
}
