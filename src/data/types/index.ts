import type { Idea } from '../../domain/idea.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Person } from '../../domain/person.ts';
import type { DocumentType } from '../type.ts';
import { idea } from './idea.ts';
import { organisation } from './organisation.ts';
import { person } from './person.ts';

/** One RxDB collection each; the free version of RxDB bears at most 13 per page. */
export const KINDS = ['organisations', 'people', 'posts', 'points', 'ideas', 'reports', 'decisions'] as const;
export type Kind = (typeof KINDS)[number];

/** Every type of document there is. A new one is a file beside this one and two lines here. */
export type Bodies = {
  organisation: Organisation;
  person: Person;
  'golden-idea': Idea;
};
export type TypeName = keyof Bodies;
export type BodyOf<T extends TypeName> = Bodies[T];

export const TYPES: { readonly [T in TypeName]: DocumentType<Bodies[T], Kind> } = {
  organisation,
  person,
  'golden-idea': idea,
};
export const isTypeName = (name: string): name is TypeName => Object.hasOwn(TYPES, name);
