export type ExportFacts = {
  readonly organisationName: string;
  readonly on: string;
  readonly records: number;
  readonly documents: number;
  readonly attachments: number;
};

/** With the mark that makes the plainest editor of Windows read it as UTF-8, and its line ends. */
export function readMe({ organisationName, on, records, documents, attachments }: ExportFacts): Buffer {
  const lines = [
    `${organisationName} 先锋台账全部资料`,
    `导出日期：${on}`,
    '',
    '这个文件夹里的内容没有加密，谁拿到都能看。里面有党员和职工的个人信息，请放在安全的地方，用完按规定销毁。',
    '',
    `records.jsonl　　账本里的全部记录，共 ${records} 条。每行一条，JSON 格式，按先后排列。`,
    `documents　　　　现在的资料，共 ${documents} 份。每类一个文件，JSON 格式，body 是内容。`,
    '　organisations 组织，people 人员，posts 先锋岗、责任区和承诺，points 积分，ideas 金点子，reports 月报，decisions 批复和规则，其余按英文名对应。',
    `attachments　　　附件，共 ${attachments} 个。文件名是附件的地址，资料里用它指明附件。`,
    'files　　　　　　导出时另做的表格和文书，Excel、WPS 都能打开。没有就没有这个文件夹。',
    '',
    '已清除的个人信息不在里面。records.jsonl 里只留下“这里清除过”的记号，内容是 null。',
    '跨企业小组的钥匙不导出，内容也是 null。钥匙在加密备份里。',
    '全部文件用 UTF-8 编码。',
    '',
  ];
  return Buffer.from(`\ufeff${lines.join('\r\n')}`);
}
