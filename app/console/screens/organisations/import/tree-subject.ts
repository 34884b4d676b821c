import { ORGANISATION_FIELDS } from '../../../../../src/exchange/import/organisations/fields.ts';
import type { ImportSubject } from '../../../../parts/import/subject.ts';

export const treeSubject: ImportSubject = {
  title: '导入组织一览表',
  book: '组织一览表',
  unit: '个',
  into: '组织树',
  set: ORGANISATION_FIELDS,
  words: { add: '列入', change: '改行业线', same: '已经有', skip: '不导入', ask: '要认一认' },
  consequence: '列入的组织从成立日期起算，没写日期的从今天起算。书记姓名、电话这类个人信息不导。',
  undo: '要么全部写进去，要么一个也不写。导入以后不能整次撤销：列错的逐个改名、转上级或撤销，来历都留着。',
};
