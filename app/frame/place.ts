import type { ComponentType } from 'react';
import type { Role } from '../../src/domain/actor.ts';
import type { Late } from '../late.tsx';

/** A page inside a tab (a record, a wizard, a print preview) gets the id that `go` was given. */
export type PageProps = { readonly id: string };

/** Something one can do, as Ctrl K lists it under 办: 记金点子, 写月报. */
type Act = { readonly word: string; readonly page?: string; readonly id?: string };
export type Tab = {
  readonly id: string;
  readonly word: string;
  readonly screen: Late<object>;
  readonly pages?: Readonly<Record<string, Late<PageProps>>>;
  /** Who sees it; default everybody with a full profile. */
  readonly roles?: readonly Role[];
  readonly acts?: readonly Act[];
};
export type Place = {
  readonly id: string;
  /** Two characters. */
  readonly word: string;
  readonly icon: ComponentType;
  /** At the bottom of the rail: 同步, 设置. */
  readonly bottom?: boolean;
  readonly tabs: readonly Tab[];
};
