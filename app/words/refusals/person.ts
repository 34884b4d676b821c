import type { PersonRefusal } from '../../../src/domain/refusals/person.ts';
import type { Words } from '../said.ts';

export const personWords: Words<PersonRefusal> = {
  'person-none': () => ({ what: '这一步没有办成。' }),
};
