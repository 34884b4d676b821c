/** The audit keeps the code of a refusal without its numbers: so many words as can be said without them. */
const codes: Readonly<Record<string, string>> = {
  'sign-in-wrong': '登录名或密码不对',
  'sign-in-slowed': '试得太多，被拦下',
  'second-factor-needed': '还没有填动态口令',
  'second-factor-wrong': '动态口令不对',
  'second-factor-missing': '还没有设动态口令',
  'authority-missing': '没有权限',
  'console-password-short': '新密码太短',
  'console-password-common': '新密码太好猜',
  'console-password-holds-name': '新密码里有姓名',
  'login-taken': '登录名有人用了',
  'login-invalid': '登录名不合用',
  'invitation-unknown': '链接作废',
  'invitation-over': '链接过期',
  'account-last-administrator': '是唯一的管理员',
  'account-own': '是自己的账号',
  'tree-open-below': '还有下级',
  'tree-name-taken': '重名',
  'tree-superior-type': '上级类型不对',
  'code-used': '接入码用过了',
};
export const codeWord = (code: string): string => codes[code] ?? code;
