import { printFont } from '../theme.ts';

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** One A4 sheet for the safe. */
export function recoverySheet(recoveryKey: string, organisationName: string): string {
  const groups = recoveryKey.split('-').map((group, at) => `<td><small>${at + 1}</small>${escaped(group)}</td>`);
  const rows = [groups.slice(0, 4), groups.slice(4)].map((row) => `<tr>${row.join('')}</tr>`).join('');
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>恢复码</title><style>
@page { size: A4; margin: 25mm 20mm 22mm 25mm }
body { font: 10.5pt/1.8 ${printFont.table} }
h1 { font: bold 18pt/1.6 ${printFont.title}; text-align: center }
table { border-collapse: collapse; width: 100%; margin: 8mm 0 }
td { border: 1pt solid #000; text-align: center; font: 20pt/2 monospace; width: 25% }
td small { font: 9pt/1 ${printFont.table}; margin-right: 3mm }
</style><h1>先锋台账 恢复码</h1><p>${escaped(organisationName)}</p><table>${rows}</table>
<p>忘记密码，或者在另一台电脑上恢复备份时使用。收在柜子里，不要和电脑放在一起。换发新恢复码以后，这一张作废。</p></html>`;
}
