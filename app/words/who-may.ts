import { rolesFor, type Verb } from '../../src/domain/authority.ts';
import { roleNames } from '../../src/domain/names.ts';

const list = new Intl.ListFormat('zh-CN', { type: 'disjunction' });

/** 书记、副书记或组织委员: who may do it, as the table of authority has it. */
export const whoMay = (verb: Verb): string => list.format(rolesFor(verb).map((role) => roleNames[role]));
