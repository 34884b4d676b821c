/** What documents, fields and verbs are called on screen. Extended beside each new type, field or command. */
const types: Record<string, string> = {
  organisation: '组织',
  person: '人员',
  'golden-idea': '金点子',
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
};
const verbs: Record<string, string> = {
  'set-organisation': '改本单位资料',
  undo: '撤销',
};

const look = (table: Record<string, string>) => (key: string) => table[key] ?? key;
export const typeWord = look(types);
export const fieldWord = look(fields);
export const verbWord = look(verbs);
