import type { StateKind } from '../../../parts/State.tsx';

/** A group across enterprises as far as the county can read it. */
export type SharedGroup = {
  readonly id: string;
  readonly foundedOn: string;
  readonly lastOn: string;
  readonly state: 'alone' | 'shared' | 'left';
  readonly enterprises: readonly {
    readonly organisationId: string;
    readonly name: string;
    readonly founded: boolean;
    readonly since: string;
    readonly left: string | null;
  }[];
  /** Enterprises outside of what the account sees. */
  readonly elsewhere: number;
};

export const stateFaces: Readonly<Record<SharedGroup['state'], { readonly is: StateKind; readonly word: string }>> = {
  alone: { is: 'waiting', word: '还没有别的企业' },
  shared: { is: 'done', word: '共用中' },
  left: { is: 'ended', word: '别的企业都退出了' },
};

export const founderOf = ({ enterprises }: SharedGroup): string => enterprises.find(({ founded }) => founded)?.name ?? '本级范围外的企业';
/** Those that came in, without those that are out again. */
export const partnersIn = ({ enterprises, elsewhere }: SharedGroup): readonly string[] => {
  const names = enterprises.filter(({ founded, left }) => !founded && left === null).map(({ name }) => name);
  const isFounderElsewhere = enterprises.every(({ founded }) => !founded);
  const others = elsewhere - (isFounderElsewhere ? 1 : 0);
  return others > 0 ? [...names, `范围外 ${others} 家`] : names;
};
