import type { TreeOrganisation } from '../../../../src/domain/county/organisation.ts';
import { go } from '../../../where.ts';
import { useInside } from '../../session.ts';

type CrumbsProps = {
  readonly organisationId: string;
  /** Which tab of 报表 looks at it. */
  readonly tab: 'roll-up' | 'duties';
  readonly isSecond?: boolean;
  /** How many the second line leads to from here. */
  readonly second?: number;
  readonly onSecond?: () => void;
};

/** From one's own organisation down to the one that is looked at. */
export function Crumbs({ organisationId, tab, isSecond = false, second = 0, onSecond }: CrumbsProps) {
  const { session, organisations } = useInside();
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const pathTo = (id: string | null): readonly TreeOrganisation[] => {
    const one = id === null ? undefined : byId.get(id);
    if (!one) return [];
    return one.id === session.organisationId ? [one] : [...pathTo(one.superiorId), one];
  };
  const path = pathTo(organisationId);
  const from = path.findIndex(({ id }) => id === session.organisationId);
  const shown = from < 0 ? path.slice(-1) : path.slice(from);
  return (
    <nav className="crumbs" aria-label="哪一级">
      {shown.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ' › '}
          {id === organisationId && !isSecond ? (
            <b>{name}</b>
          ) : (
            <button type="button" className="link" onClick={() => go({ rail: 'reports', tab, page: 'of', id })}>
              {name}
            </button>
          )}
        </span>
      ))}
      {isSecond && (
        <span>
          {' › '}
          <b>行业线上的</b> <span className="caption">只看，计在属地，不重复计</span>
        </span>
      )}
      {second > 0 && (
        <button type="button" className="link" onClick={onSecond}>
          行业线上还有 {second} 个（只看）
        </button>
      )}
    </nav>
  );
}
