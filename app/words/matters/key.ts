import type { KeyMatter } from '../../../src/domain/matters/key.ts';
import type { MatterWords } from './said.ts';

export const keyMatterWords: MatterWords<KeyMatter> = {
  'renew-keys': ({ count }) => ({
    what: `换恢复码和本支部密钥：县里停用了${count === 1 ? '一台' : ` ${count} 台`}电脑`,
    why: '停用的电脑上还有旧密钥；换了新的，以后的记录它打不开。书记或副书记来换',
    verb: '换新的',
  }),
};
