import { Type } from 'typebox';
import { SUPERIORS, type TreeType } from '../../domain/county/organisation.ts';
import { civilDate, closed, instant, oneOf, orNull, uuid, words } from '../http/parts.ts';

export const treeType = oneOf(...(Object.keys(SUPERIORS) as TreeType[]));
export const byId = Type.Object({ id: uuid }, closed);

export const organisationShape = Type.Object(
  {
    id: uuid,
    type: treeType,
    name: words(60),
    superiorId: orNull(uuid),
    sectoralId: orNull(uuid),
    foundedOn: civilDate,
    closedOn: orNull(civilDate),
    version: Type.Integer(),
    since: civilDate,
  },
  closed,
);

export const versionShape = Type.Object(
  {
    version: Type.Integer(),
    act: oneOf('certificate', 'found', 'rename', 'move', 'close', 'import'),
    name: words(60),
    superiorId: orNull(uuid),
    sectoralId: orNull(uuid),
    closedOn: orNull(civilDate),
    since: civilDate,
    reason: orNull(words(200)),
    accountId: orNull(uuid),
    recordedAt: instant,
  },
  closed,
);
