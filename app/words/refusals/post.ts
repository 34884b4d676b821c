import type { PostRefusal } from '../../../src/domain/refusals/post.ts';
import type { Words } from '../said.ts';

export const postWords: Words<PostRefusal> = {
  'post-none': () => ({ what: '这一步没有办成。' }),
};
