import type { ListedOrganisation } from '../../../src/exchange/import/organisations/listed.ts';

const TOWNSHIPS = ['青石', '白沙', '云水', '柳溪', '石门', '东岭', '茶园', '桃源'];
const TRADES = ['精密机械', '包装印刷', '服饰', '食品', '电子', '建材', '家具', '物流', '农机', '环保科技'];
const NAMES = ['恒川', '兴源', '宏泰', '百顺', '新禾', '启明', '安达', '金穗', '同心', '瑞丰', '远航', '锦绣'];

type Line = Pick<ListedOrganisation, 'type' | 'name'> & { readonly superiorName: string; readonly sectoralName?: string };
const listed = ({ sectoralName, ...line }: Line, foundedOn: string): ListedOrganisation => ({ ...line, sectoralName, foundedOn });

/** An invented county: 8 townships, 9 clusters, a park, departments, 60 branches; some of them with a second line. Listed as an import lists it. */
export function inventedCounty(countyName: string): readonly ListedOrganisation[] {
  const lines: Line[] = [
    ...['县建设局', '县民政局', '县教育局'].map((name): Line => ({ type: 'department', name, superiorName: countyName })),
    { type: 'composite-committee', name: '社会组织综合党委', superiorName: '县民政局' },
    { type: 'park', name: '云岭工业园两新党委', superiorName: countyName },
    ...TOWNSHIPS.map((name): Line => ({ type: 'township', name: `${name}镇两新组织党委`, superiorName: countyName })),
    ...TOWNSHIPS.map((name): Line => ({ type: 'cluster', name: `${name}联建片`, superiorName: `${name}镇两新组织党委` })),
    { type: 'cluster', name: '园区联建片', superiorName: '云岭工业园两新党委' },
    ...Array.from({ length: 60 }, (_, index) => branch(index)),
  ];
  return lines.map((line, index) => listed(line, `20${String(10 + (index % 14)).padStart(2, '0')}-0${1 + (index % 9)}-1${index % 9}`));
}

function branch(index: number): Line {
  const cluster = index % 9 === 8 ? '园区联建片' : `${TOWNSHIPS[index % 9]}联建片`;
  const name = `${NAMES[index % NAMES.length]}${TRADES[Math.floor(index / NAMES.length) * 2 + (index % 2)]}`;
  const type = index % 15 === 14 ? 'joint-branch' : 'branch';
  const suffix = type === 'branch' ? '党支部' : '联合党支部';
  return { type, name: `${name}${suffix}`, superiorName: cluster, ...(index % 10 === 3 && { sectoralName: '县建设局' }) };
}
