import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What the lock screen and 今日 write in the title face, and the words of the rail, its tabs and the pages to be expected behind them. */
const ALWAYS = `0123456789 年月日星期一二三四五六日先锋台账支部今历义务收件待我处理批复退回通知党员名册发展民主评议关怀岗承诺积分金点子
自主小组竞聘任务申领活动记录会课共建联片厅工单阵地资源上报五争创标准化书记项目经费补贴同步发盘交换设置本位用户与备份规则关于第次使恢码
打印导入出花预览写命授牌公示责区双号号诺评明细办法结周统计汇投递箱纸质更正表对列认新旧人姓加改停移清除个信息告同意转接离去世换选定
核查看找还没有到期满审答验证奖励推广效益合并试行搁置开张请续组长自助我的看交回执通报简刊物流动红旗例研究生产安全`.replaceAll(/\n/g, '');
/** Where fixed words stand in the sources: titles of parts, and elements with the class `song`. */
const TITLES = [/<(?:Head|Wizard|PrintPreview|Trouble)\b[^>]*?\btitle="([^"]+)"/gs, /className="[^"]*\bsong\b[^"]*"[^>]*>([^<{]+)</gs];

/** Every character that the title face must draw, each once, in order. */
export function titleCharacters(root) {
  const folder = path.join(root, 'app');
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const words = sources.flatMap((file) => {
    const source = readFileSync(path.join(folder, file), 'utf8');
    return TITLES.flatMap((pattern) => [...source.matchAll(pattern)].map((match) => match[1].trim()));
  });
  return [...new Set(ALWAYS + words.join(''))].sort().join('');
}
