import type { BatchRefusal } from '../../../src/domain/refusals/batch.ts';
import type { Words } from '../said.ts';

export const batchWords: Words<BatchRefusal> = {
  'import-empty': () => ({ what: '没有可以导入的行。', next: '回到预览，看看每一行为什么没导。' }),
  'import-overtaken': ({ count, names }) => ({
    what: '预览以后名册变过，这次没有导入。',
    figures: `涉及 ${count} 人：${names.join('、')}${count > names.length ? ' 等' : ''}。`,
    next: '回到预览重新核对，再确认。',
  }),
  'batch-changed-since': ({ changed, used, of }) => ({
    what: '导入以后，有的记录又动过，这次导入还没有撤销。',
    rule: '撤销导入不抹掉后来的工作。',
    figures: `这次导入共 ${of} 条${changed > 0 ? `，后来改过 ${changed} 条` : ''}${used > 0 ? `，已被别的记录用到 ${used} 条` : ''}。`,
    next: '可以留下这些，只撤销其余的。',
  }),
  'batch-already-undone': () => ({ what: '这次导入已经没有可撤销的记录。', next: '导入的内容可能已经撤销，或者后来都改过。' }),
};
