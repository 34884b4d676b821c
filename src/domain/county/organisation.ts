import type { CivilDate } from '../civil-date.ts';

/**
 * What stands in a county's tree. The bodies of ORG-04 are told by place: a township's or park's two-new committee is the
 * `township` or `park` itself, a `committee` below a department is its non-public-enterprise committee, and a
 * `composite-committee` gathers what belongs to no single enterprise.
 */
export type TreeType =
  | 'county-committee'
  | 'department'
  | 'township'
  | 'park'
  | 'community'
  | 'cluster'
  | 'enterprise'
  | 'committee'
  | 'composite-committee'
  | 'general-branch'
  | 'branch'
  | 'joint-branch'
  | 'statutory-group'
  | 'mass-organisation';

/** One organisation as it stands since `since`. `superiorId` is its territorial line, counted; `sectoralId` reads along. */
export type TreeOrganisation = {
  readonly id: string;
  readonly type: TreeType;
  readonly name: string;
  readonly superiorId: string | null;
  readonly sectoralId: string | null;
  readonly foundedOn: CivilDate;
  readonly closedOn: CivilDate | null;
  readonly version: number;
  readonly since: CivilDate;
};

const districts: readonly TreeType[] = ['township', 'park', 'community', 'cluster', 'department'];
const committees: readonly TreeType[] = ['committee', 'composite-committee'];
const hosts: readonly TreeType[] = [...districts, ...committees, 'enterprise'];

/** Territory first (ORG-03): which types may stand directly above. The county committee alone stands above all (ORG-02). */
export const SUPERIORS: Readonly<Record<TreeType, readonly TreeType[]>> = {
  'county-committee': [],
  department: ['county-committee'],
  township: ['county-committee'],
  park: ['county-committee', 'township'],
  community: ['township'],
  cluster: ['township', 'park', 'department', ...committees],
  enterprise: ['township', 'park', 'community', 'department'],
  committee: ['county-committee', 'department', 'township', 'park', 'community', 'enterprise'],
  'composite-committee': ['county-committee', 'department', 'township', 'park'],
  'general-branch': hosts,
  branch: [...hosts, 'general-branch'],
  'joint-branch': [...hosts, 'general-branch'],
  'statutory-group': ['branch', 'joint-branch', 'general-branch'],
  'mass-organisation': ['county-committee', ...hosts, 'general-branch', 'branch', 'joint-branch'],
};

/** The second line (ORG-05) leads to a department or to a committee of one; bodies of the territory have none. */
const SECTORS: readonly TreeType[] = ['department', ...committees];
export const sectorsOf = (type: TreeType): readonly TreeType[] =>
  type === 'county-committee' || type === 'department' || type === 'township' || type === 'community' ? [] : SECTORS;

/** GRP-05: across enterprises the Party organisation of the park or community decides, or one above it; nobody inside of an enterprise does. */
export const decidesAcrossEnterprises = ({ type, above }: { readonly type: TreeType; readonly above: TreeType | null }): boolean =>
  type !== 'enterprise' && type !== 'general-branch' && !(type === 'committee' && above === 'enterprise');
