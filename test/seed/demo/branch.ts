import type { Organisation } from '../../../src/domain/organisation.ts';
import type { Standing } from '../../../src/domain/person.ts';
import type { PersonFields } from '../../../src/domain/roster.ts';
import type { Chance } from '../chance.ts';

/** The secretary's. */
export const PASSWORD = '演示用的密码八个字';

/** Everybody and everything in here is invented. */
export const organisation: Organisation = {
  v: 1,
  id: '5c1d7a40-9a3e-4f0b-8a51-0d9a6b1f2c01',
  name: '恒川精密机械党支部',
  organisationType: 'branch',
  enterprise: '恒川精密机械有限公司',
  region: '云岭县',
  superiorName: '云岭县两新工委',
  employees: 126,
};

const surnames = '陈马黄孙赵吴林何罗周高徐郑梁谢宋唐许韩冯邓曹彭曾萧田董潘袁蔡蒋余于杜叶程魏苏吕丁'.match(/./gu)!;
const givens = [
  '立新',
  '晓燕',
  '志强',
  '佳',
  '国平',
  '建华',
  '小满',
  '文博',
  '秀英',
  '倩',
  '亮',
  '敏',
  '海涛',
  '思源',
  '雨桐',
  '明远',
  '向东',
  '春梅',
  '一鸣',
  '静怡',
];
const departments = ['注塑车间', '装配一线', '装配二线', '热处理', '质量部', '设备部', '财务部', '行政部'];
const jobs = ['操作工', '班组长', '检验员', '工艺员', '维修工', '技术员', '统计员'];
const groups = ['第一党小组', '第二党小组', '第三党小组'];

const standingAt = (index: number): Standing => {
  if (index < 29) return 'full';
  if (index < 35) return 'activist';
  return index < 37 ? 'applicant' : 'employee';
};

/** Who set the branch up, the first in its roster. */
export const SECRETARY = '周明远';

/** Forty people: 29 full members, 6 activists (two become probationary members in the year), 2 applicants, 3 employees. */
export const people = (chance: Chance): readonly PersonFields[] =>
  Array.from({ length: 40 }, (_, index): PersonFields => {
    const standing = standingAt(index);
    const year = 2004 + chance.below(17);
    const month = String(1 + chance.below(9)).padStart(2, '0');
    const joined = standing === 'full' ? `${year}-${month}-18` : undefined;
    return {
      name: index === 0 ? SECRETARY : `${surnames[index]}${givens[index % givens.length]}`,
      standing,
      gender: chance.below(3) === 0 ? 'female' : 'male',
      department: chance.pick(departments),
      jobTitle: chance.pick(jobs),
      phone: `1380000${String(1000 + index)}`,
      ...(joined ? { joinedOn: joined, partyGroup: groups[index % groups.length]! } : {}),
      ...(standing === 'full' ? { fullMemberOn: `${year + 1}-${month}-18` } : {}),
      ...(standing === 'activist' ? { appliedOn: '2024-03', activistOn: '2024-11-30' } : {}),
      ...(standing === 'applicant' ? { appliedOn: '2025-08' } : {}),
    };
  });

export const posts: readonly { readonly name: string; readonly standards: readonly string[]; readonly motto: string }[] = [
  { name: '装配二线质量岗', standards: ['首件必检', '不合格品不过夜', '每周带一次新人'], motto: '不让一个次品流到下道工序' },
  { name: '热处理早班安全岗', standards: ['班前检查气阀', '隐患当班报'], motto: '平安下班最要紧' },
  { name: '注塑节能岗', standards: ['停机断电', '余料日清'], motto: '省下的就是挣来的' },
  { name: '设备点检岗', standards: ['一日两检', '小修不过夜'], motto: '小毛病不拖成大毛病' },
  { name: '质量追溯岗', standards: ['批次可查', '当天回复'], motto: '件件有来处' },
  { name: '仓储先进先出岗', standards: ['账物相符', '先进先出'], motto: '账上有，手里就有' },
  { name: '新人带教岗', standards: ['一人一单', '满月考核'], motto: '带会一个，稳住一条线' },
  { name: '工艺改进岗', standards: ['每季一改', '改了有数'], motto: '能改一毫米就改一毫米' },
];

export const ideas: readonly {
  readonly title: string;
  readonly category: 'safety' | 'quality' | 'energy' | 'process' | 'management' | 'logistics';
  readonly measure: string;
  readonly saving?: readonly [before: number, after: number, volume: number, unit: string, oneOff: number];
}[] = [
  { title: '注塑余料回用', category: 'energy', measure: '机边粉碎，按 20 % 比例掺入非外观件。', saving: [1850, 0, 186, '吨', 34100] },
  { title: '包装线防错料盒', category: 'quality', measure: '料盒按型号做缺口，放错放不进。', saving: [12, 2, 5200, '次', 4000] },
  { title: '夜班叉车道加反光标', category: 'safety', measure: '弯道和柱脚贴反光标。' },
  { title: '冷却水回用到清洗槽', category: 'energy', measure: '加一台小泵，冷却水进清洗槽。', saving: [4.2, 0.6, 28000, '吨', 6200] },
  { title: '质检记录一次录入', category: 'management', measure: '检验单和流转卡合一张。', saving: [3, 1, 9000, '张', 0] },
  { title: '食堂错峰排队', category: 'logistics', measure: '两条线错开十五分钟。' },
  { title: '刀具集中磨制', category: 'process', measure: '每周二四集中磨，留样对照。', saving: [46, 31, 4800, '把', 0] },
  { title: '气枪换节气喷嘴', category: 'energy', measure: '喷嘴换成节气型。', saving: [0.32, 0.19, 490000, '班次分', 0] },
  { title: '班前会图示板', category: 'management', measure: '把当天换型画在板上。' },
  { title: '返修件单独通道', category: 'quality', measure: '返修件走红色料架。', saving: [18, 6, 2600, '件', 200] },
  { title: '模具编码贴二维码', category: 'management', measure: '扫码看上次保养。', saving: [9, 4, 5200, '次', 0] },
  { title: '砂轮机加吸尘罩', category: 'safety', measure: '加罩，接到集尘。' },
  { title: '更衣柜按班次分区', category: 'logistics', measure: '早晚班分两边。' },
  { title: '喷涂线挂具改双排', category: 'process', measure: '挂具改双排，一次挂两件。', saving: [7.5, 4.1, 30000, '件', 9800] },
  { title: '余料桶加盖', category: 'safety', measure: '带脚踏盖，防滑倒。' },
  { title: '交接台加可调灯', category: 'safety', measure: '夹式台灯，一盏几十元。' },
];
