import type { ConsoleRole } from '../../domain/county/console-role.ts';
import type { Relation } from '../../domain/county/relation.ts';

/**
 * For which organisations a role may call an endpoint, seen from the organisation of the caller. `anywhere` is for what
 * concerns no organisation, such as one's own session, and for lists, which show no more than the caller's scope.
 */
export type Reach = 'anywhere' | readonly Relation[];
/** `device`: a PC that enrolled, by its token; what it may do is its stream's matter and no role's. */
type Row = 'anyone' | 'device' | Readonly<Partial<Record<ConsoleRole, Reach>>>;

const scope: Reach = ['own', 'below'];
/** The tree is known to all who work in it upwards as well: a report is headed by its superior's name. */
const known: Reach = ['own', 'below', 'sectoral', 'above', 'sibling'];
/** What was handed in: also along the second line, which reads and does not count (ORG-03). */
const seen: Reach = ['own', 'below', 'sectoral'];
const everyone = {
  administrator: 'anywhere',
  officer: 'anywhere',
  instructor: 'anywhere',
  reader: 'anywhere',
  auditor: 'anywhere',
} as const satisfies Row;

/** Who may call what. An endpoint without a row is not registered; a row without an endpoint fails a test. */
export const AUTHORITY = {
  'GET /health': 'anyone',
  'GET /ready': 'anyone',
  'GET /metrics': 'anyone',
  'GET /api/openapi.json': 'anyone',

  'POST /api/set-up': 'anyone',
  'POST /api/invitation': 'anyone',
  'POST /api/session': 'anyone',
  'GET /api/session': everyone,
  'DELETE /api/session': everyone,
  'PUT /api/session/password': everyone,
  'POST /api/session/second-factor': everyone,
  'PUT /api/session/second-factor': everyone,

  'GET /api/accounts': { administrator: 'anywhere', auditor: 'anywhere' },
  'POST /api/accounts': { administrator: scope },
  'PUT /api/accounts/:id': { administrator: scope },
  'POST /api/accounts/:id/invitation': { administrator: scope },
  'POST /api/accounts/:id/closing': { administrator: scope },

  'GET /api/organisations': everyone,
  'GET /api/organisations/:id': { administrator: known, officer: known, instructor: known, reader: known, auditor: known },
  'POST /api/organisations': { administrator: scope },
  'PUT /api/organisations/:id/name': { administrator: scope },
  'PUT /api/organisations/:id/lines': { administrator: scope },
  'POST /api/organisations/:id/closing': { administrator: scope },
  'POST /api/organisations/import/preview': { administrator: 'anywhere' },
  'POST /api/organisations/import': { administrator: 'anywhere' },

  'POST /enrol': 'device',
  'POST /enrol/again': 'device',
  'POST /enrol/own': 'device',
  'POST /sync': 'device',
  'POST /sync/rows': 'device',
  'POST /sync/courier': 'device',
  'POST /branch-key': 'device',
  'POST /group-invitation': 'device',
  'POST /late-work': 'device',
  'GET /api/devices': everyone,
  'POST /api/devices/:stream/:id/revocation': { administrator: scope },
  'GET /api/devices/:stream/:id/late-work': { administrator: scope },
  'POST /api/devices/:stream/:id/late-work': { administrator: scope },
  'GET /api/submissions': { officer: 'anywhere', instructor: 'anywhere', reader: 'anywhere' },
  'GET /api/sheets/:serial': { officer: 'anywhere', instructor: 'anywhere', reader: 'anywhere' },
  'GET /api/inbox': { officer: 'anywhere', instructor: 'anywhere', reader: 'anywhere' },
  'GET /api/streams/:stream/submissions/:id': { officer: seen, instructor: seen, reader: seen },
  'POST /api/streams/:stream/recovery/end': { administrator: scope },
  'POST /api/streams/:stream/submissions/:id/answers': { officer: ['below'] },
  'GET /api/organisations/:id/roll-up': { officer: seen, instructor: seen, reader: seen },
  'GET /api/organisations/:id/duties': { officer: scope, instructor: scope, reader: scope },
  'GET /api/organisations/:id/groups': { officer: scope, instructor: scope, reader: scope },
  'POST /api/organisations/:id/stated-figures': { officer: scope },
  'GET /api/organisations/:id/refusals': { officer: scope, instructor: scope, reader: scope },
  'GET /api/announcements': { officer: 'anywhere', instructor: 'anywhere', reader: 'anywhere' },
  'POST /api/announcements': { officer: scope },
  'POST /api/announcements/:id/withdrawal': { officer: ['own'] },
  'GET /api/rule-packs': everyone,
  'GET /api/rule-packs/files/:id': everyone,
  'POST /api/rule-packs': { officer: 'anywhere' },
  'POST /api/rule-packs/:id/end': { officer: ['own'] },
  // Sealed by the PC for the county and back: whoever carries a stick acts for nobody and learns nothing.
  'POST /api/courier': { administrator: 'anywhere', officer: 'anywhere', instructor: 'anywhere' },
  'GET /api/county-card': { administrator: 'anywhere' },
  'GET /api/enrolment-codes': { administrator: 'anywhere', auditor: 'anywhere' },
  'POST /api/enrolment-codes': { administrator: scope },
  'POST /api/enrolment-codes/:id/revocation': { administrator: scope },

  'GET /api/audit': { auditor: 'anywhere' },
} as const satisfies Record<string, Row>;

export type EndpointName = keyof typeof AUTHORITY;
export const isEndpointName = (name: string): name is EndpointName => Object.hasOwn(AUTHORITY, name);

/** What one role may do at an endpoint; `undefined` where it may not call it at all. */
export function reachOf(name: EndpointName, role: ConsoleRole): Reach | undefined {
  const row: Row = AUTHORITY[name];
  if (row === 'device') return undefined;
  return row === 'anyone' ? 'anywhere' : row[role];
}
export const isOpen = (name: EndpointName): boolean => (AUTHORITY[name] as Row) === 'anyone';
