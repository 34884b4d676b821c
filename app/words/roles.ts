import type { Role } from '../../src/domain/actor.ts';

export const roleWords: Record<Role, string> = {
  secretary: '书记',
  deputy: '副书记',
  organisation: '组织委员',
  publicity: '宣传委员',
  discipline: '纪检委员',
  participant: '组员',
};
