/** What documents, fields and verbs are called on screen. Extended beside each new type, field or command. */
const types: Record<string, string> = {
  organisation: '组织',
  person: '人员',
  'golden-idea': '金点子',
  'drop-box-slip': '投递单',
  'monthly-report': '月报',
  submission: '上报',
  'paper-count': '纸质补录',
  departure: '外发',
  decision: '批复',
  parameter: '规则',
};
const fields: Record<string, string> = {
  name: '姓名',
  title: '名称',
  phone: '电话',
  birth: '出生年月',
  joinedOn: '入党日期',
  fullMemberOn: '转正日期',
  proposedOn: '提出日期',
  reason: '理由',
  on: '日期',
  situation: '现状',
  measure: '措施',
  occasion: '场合',
  claimedName: '署名',
  verifier: '验证人',
  costBeforeFen: '原成本',
  costAfterFen: '现成本',
  volumeMilli: '用量',
  oneOffFen: '一次性投入',
  unit: '单位',
  rate: '比例',
  documentNumber: '文号',
};
const verbs: Record<string, string> = {
  'set-organisation': '改本单位资料',
  undo: '撤销',
};

const look = (table: Record<string, string>) => (key: string) => table[key] ?? key;
export const typeWord = look(types);
export const fieldWord = look(fields);
export const verbWord = look(verbs);
