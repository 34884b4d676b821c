import type { CountyTreeRefusal } from '../../../src/domain/refusals/county-tree.ts';
import type { Words } from '../../words/said.ts';
import { treeTypeWord } from './names.ts';

const listed = (types: readonly string[]) => types.map(treeTypeWord).join('、');

export const treeWords: Words<CountyTreeRefusal> = {
  'tree-superior-missing': ({ type, possible }) => ({ what: `${treeTypeWord(type)}要有上级。`, rule: `上级可以是${listed(possible)}。` }),
  'tree-superior-type': ({ type, superiorType, possible }) => ({
    what: `${treeTypeWord(type)}不能放在${treeTypeWord(superiorType)}下面。`,
    rule: `上级可以是${listed(possible)}。`,
    next: '换一个上级。',
  }),
  'tree-sector-type': ({ type, sectorType, possible }) => ({
    what: `${treeTypeWord(type)}的行业线不能接到${treeTypeWord(sectorType)}。`,
    rule: possible.length > 0 ? `行业线可以接到${listed(possible)}。` : `${treeTypeWord(type)}不接行业线。`,
  }),
  'tree-sector-is-superior': ({ name, sector }) => ({
    what: `“${sector}”已经是“${name}”的上级。`,
    rule: '属地一条线计数，行业另一条线只看不计；两条线不能接到同一处。',
  }),
  'tree-below-itself': ({ name }) => ({ what: `“${name}”不能放到自己或自己的下级下面。`, next: '换一个上级。' }),
  'tree-name-taken': ({ name, superior }) => ({
    what: `“${superior}”下面已经有“${name}”。`,
    rule: '同一个上级下面不重名。',
    next: '核对是不是同一家；不是的话，名称里加一点区别。',
  }),
  'tree-closed': ({ name, closedOn }) => ({ what: `“${name}”已经撤销。`, figures: `撤销日期 ${closedOn}。` }),
  'tree-open-below': ({ name, count }) => ({
    what: `“${name}”下面还有组织，不能撤销。`,
    figures: `还有 ${count} 个在册的下级。`,
    next: '先把下级转走或撤销。',
  }),
  'tree-root-stays': ({ name }) => ({ what: `“${name}”是全县的顶端，不能撤销。` }),
  'tree-root-exists': ({ name }) => ({ what: '全县只有一个顶端。', figures: `已经有“${name}”。` }),
  'tree-unchanged': ({ name }) => ({ what: `“${name}”没有变化。`, next: '要改的话，换一个再办。' }),
  'tree-elsewhere': ({ name, superior }) => ({
    what: `“${name}”已经在“${superior}”下面。`,
    next: '是同一家的，到组织树里移过来；不是的，名称里加一点区别。',
  }),
  'tree-superior-unknown': ({ name }) => ({ what: `找不到上级“${name}”。`, next: '核对名称，或先加上级。' }),
  'tree-import-overtaken': () => ({
    what: '预览以后，组织树有人改过，这次没有导入。',
    next: '回到“预览”看一遍新的，再确认。',
  }),
  'tree-superior-ambiguous': ({ name, count }) => ({
    what: `叫“${name}”的组织不止一个。`,
    figures: `有 ${count} 个。`,
    next: '写上它的上级，分清是哪一个。',
  }),
};
