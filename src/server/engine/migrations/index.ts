import type { Migration } from 'kysely';
import * as organisations from './0001-organisations.ts';
import * as accounts from './0002-accounts.ts';
import * as audit from './0003-audit.ts';
import * as streams from './0004-streams.ts';
import * as recovery from './0005-recovery.ts';
import * as rollUp from './0006-roll-up.ts';
import * as copies from './0007-copies.ts';
import * as courier from './0008-courier.ts';
import * as registers from './0009-registers.ts';
import * as branchKeys from './0010-branch-keys.ts';
import * as handedKeysAndLateWork from './0011-handed-keys-and-late-work.ts';
import * as refusedRows from './0012-refused-rows.ts';
import * as auditActs from './0013-audit-acts.ts';
import * as announcements from './0014-announcements.ts';
import * as receivers from './0015-receivers.ts';
import * as epochs from './0016-epochs.ts';
import * as groupStreams from './0017-group-streams.ts';
import * as lateWorkOfGroups from './0018-late-work-of-groups.ts';
import * as headsOfSubmissions from './0019-heads-of-submissions.ts';
import * as clocks from './0020-clocks.ts';
import * as periodsOfSubmissions from './0021-periods-of-submissions.ts';

/** In the order in which they run. One that has been shipped is never edited; the next one mends it. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-organisations': { up: organisations.up },
  '0002-accounts': { up: accounts.up },
  '0003-audit': { up: audit.up },
  '0004-streams': { up: streams.up },
  '0005-recovery': { up: recovery.up },
  '0006-roll-up': { up: rollUp.up },
  '0007-copies': { up: copies.up },
  '0008-courier': { up: courier.up },
  '0009-registers': { up: registers.up },
  '0010-branch-keys': { up: branchKeys.up },
  '0011-handed-keys-and-late-work': { up: handedKeysAndLateWork.up },
  '0012-refused-rows': { up: refusedRows.up },
  '0013-audit-acts': { up: auditActs.up },
  '0014-announcements': { up: announcements.up },
  '0015-receivers': { up: receivers.up },
  '0016-epochs': { up: epochs.up },
  '0017-group-streams': { up: groupStreams.up },
  '0018-late-work-of-groups': { up: lateWorkOfGroups.up },
  '0019-heads-of-submissions': { up: headsOfSubmissions.up },
  '0020-clocks': { up: clocks.up },
  '0021-periods-of-submissions': { up: periodsOfSubmissions.up },
};
