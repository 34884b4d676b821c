import { existsSync } from 'node:fs';
import path from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { choose, goTo, perform } from './hands.ts';

export async function enrol(page: Page, name: string): Promise<void> {
  await goTo(page, '党员');
  await perform(page, '登记人员', (form) => form.getByLabel('姓名').fill(name), '保存');
  await expect(page.getByRole('heading', { name })).toBeVisible();
}

/** Scored, adopted, answered, carried out and verified by the finance department: 10 元 saved a hundred times a year. */
export async function bringToBenefit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '受理金点子' }).click();
  await perform(page, '评分', async (form) => {
    await choose(form, '评分人', '周建国');
    await form.getByRole('spinbutton').first().fill('8');
  });
  await perform(page, '作出决定', (form) => benefit(form, '一年的量'));
  await perform(page, '记答复');
  await perform(page, '开始实施');
  await perform(page, '记实施完成');
  await perform(page, '交办验证', (form) => form.getByLabel('请谁验证').fill('财务部'));
  await perform(page, '记验证', async (form) => {
    await form.getByLabel('测了几个月').fill('12');
    await benefit(form, '一年的量');
  });
  await expect(page.getByText('下一步：提奖励，或直接办结')).toBeVisible();
}

async function benefit(form: Locator, volume: string): Promise<void> {
  await form.getByLabel('原来每件成本').fill('12');
  await form.getByLabel('改后每件成本').fill('2');
  await form.getByLabel(volume).fill('100');
}

type Exporting = { readonly page: Page; readonly documents: string; nextDialog(place: string): Promise<void> };

/** Presses the three buttons of the preview; the next dialog answers with a name in the documents. */
export async function exported(desk: Exporting): Promise<{ readonly pdf: string; readonly docx: string; readonly xlsx: string }> {
  const save = async (button: string, name: string) => {
    const file = path.join(desk.documents, name);
    await desk.nextDialog(file);
    await desk.page.getByRole('button', { name: button }).click();
    await expect(desk.page.getByText(new RegExp(`已存到 .*${name}`))).toBeVisible();
    expect(existsSync(file)).toBe(true);
    return file;
  };
  return {
    pdf: await save('存为 PDF', '月报.pdf'),
    docx: await save('导出 Word', '月报.docx'),
    xlsx: await save('导出 Excel', '月报.xlsx'),
  };
}
