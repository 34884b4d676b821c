import type { Reply, Shell, ShellEvent, ShellRefusal, StartState } from '../../electron/contract.ts';
import type { Act } from '../../src/ledger/entry.ts';
import { createDoubleLedger } from './double-ledger.ts';
import { doubleLine } from './double-line.ts';

/**
 * The shell as a page can play it, for looking at screens and for component tests: `?at=locked&people=300&ideas=46`, `&group-years=300&days=375`
 * (groups with a year of records each; the ledger began so many days ago). Passwords are
 * `correct-horse`; what is saved lasts until the page is closed. Nothing here proves anything about keys, disks or chains.
 */
const wanted = new URLSearchParams(window.location.search);
const number = (name: string, standard: number) => Number(wanted.get(name) ?? standard);
const PASSWORD = 'correct-horse';
const RECOVERY_KEY = '12345-67890-13579-24680-11223-34455-66778-89900';
const ok = <T>(value: T) => ({ ok: true as const, value });
const no = (refusal: ShellRefusal) => ({ ok: false as const, refusal });
const common = { host: 'preview' as const, version: '0.1.0' };
const ORGANISATION = { id: 'organisation-1', name: wanted.get('organisation') ?? '恒川精密机械党支部' };
const folder = { token: 'folder-1', label: '文档 › 先锋台账', freeBytes: 48_000_000_000, holds: 'nothing' as const };

const ledger = createDoubleLedger('profile-1');
const kept = <V>(key: string, empty: V): V => JSON.parse(sessionStorage.getItem(key) ?? JSON.stringify(empty)) as V;
const keep = (key: string, value: unknown) => sessionStorage.setItem(key, JSON.stringify(value));
/** Only behind the lock: what is invented must not weigh on the locked start, which is measured. */
async function fill(): Promise<void> {
  if (ledger.length() > 0) return;
  const [{ inventedActs, inventedPacks }, { civilDateAt }] = await Promise.all([
    import('./invented.ts'),
    import('../../src/domain/civil-date.ts'),
  ]);
  const counts = { people: number('people', 31), ideas: number('ideas', 46), groups: number('groups', 0) };
  const years = number('group-years', 0);
  const { inventedGroupYears } = years > 0 ? await import('./invented-group-years.ts') : { inventedGroupYears: () => [] };
  const acts = inventedActs({ ...counts, organisation: ORGANISATION.name, today: civilDateAt(Date.now()) }, (roster) =>
    inventedGroupYears(years, roster),
  );
  const at = new Date(Date.now() - number('days', 0) * 86_400_000).toISOString();
  for (const act of acts) ledger.append(act, at);
  if (number('packs', 0) > 0) ledger.append(inventedPacks());
  if (wanted.has('to-elect')) ledger.append((await import('./invented-elections.ts')).inventedGroupsToElect());
  if (number('elections', 0) > 0) ledger.append((await import('./invented-elections.ts')).inventedElections());
  if (number('absent', 0) > 0) ledger.append((await import('./invented-points.ts')).inventedAbsent());
  for (const act of kept<readonly Act[]>('acts', [])) ledger.append(act);
}

let isNotCounted = wanted.get('vote') === 'not-counted';
let failures = 0;
const listeners = new Set<(event: ShellEvent) => void>();
const profiles = [
  { id: 'profile-1', role: 'secretary', name: '周明远', createdAt: '2026-01-05T01:00:00Z' },
  { id: 'profile-2', role: 'deputy', name: '沈敏', createdAt: '2026-01-05T01:00:00Z' },
  { id: 'profile-3', role: 'organisation', name: '韩磊', createdAt: '2026-02-01T01:00:00Z' },
  { id: 'profile-4', role: 'discipline', name: '许佳倩', createdAt: '2026-02-01T01:00:00Z' },
] as const;
const lastBackup = { at: '2026-11-18T09:05:00Z', label: 'U 盘“移交 3”', verified: true, entries: 412 };

const linked = (profileId: string) => {
  const personId = kept(`person of ${profileId}`, '');
  return personId ? { personId } : {};
};

const session = async (profileId: string) => {
  await fill();
  const profile = profiles.find((one) => one.id === profileId) ?? profiles[0];
  return {
    actor: { profileId: profile.id, name: profile.name, role: profile.role, orgId: ORGANISATION.id, ...linked(profile.id) },
    mark: ledger.mark(),
    stream: ORGANISATION.id,
    numberLetter: '',
    cacheKey: btoa('0'.repeat(32)),
    cacheGeneration: 1,
    ...(isNotCounted && { notCounted: (await import('./invented-elections.ts')).inventedTotals }),
    notes: wanted.has('notes') ? [{ note: 'tail-cut' as const, segment: '000003.seg', bytes: 412 }] : [],
  };
};

async function startState(): Promise<StartState> {
  const at = wanted.get('at') ?? 'locked';
  if (at === 'first-start') return { ...common, at, folder };
  if (at === 'self-service') return { ...common, at, organisationName: ORGANISATION.name };
  if (at === 'trouble') {
    const refusal = {
      code: wanted.get('code') ?? 'folder-gone',
      folder: folder.label,
      format: 3,
      supported: 2,
      segment: '000002.seg',
      offset: 40_960,
      position: 812,
    };
    return { ...common, at, refusal: refusal as ShellRefusal, folderLabel: folder.label };
  }
  const locked = {
    organisationName: ORGANISATION.name,
    profiles: profiles.map(({ id, role }) => ({ id, role, waitMs: 0 })),
    lastBackup,
    recoveryKeyWaitMs: 0,
    pendingSlips: kept<unknown[]>('slips', []).length,
  };
  if (at === 'voting') return { ...common, ...locked, at, json: (await import('./invented-elections.ts')).inventedVote };
  return { ...common, ...locked, at: 'locked', ...(isNotCounted && { vote: 'not-counted' as const }) };
}

async function append(acts: readonly Act[]): Promise<Reply<readonly ReturnType<typeof ledger.append>[]>> {
  await new Promise((answer) => setTimeout(answer, number('saving', 4)));
  if (wanted.has('full')) return no({ code: 'disk-full', freeBytes: 812_000, neededBytes: 12_000_000 });
  const saved = acts.map((act) => ledger.append(act));
  keep('acts', [...kept<readonly Act[]>('acts', []), ...acts]);
  return ok(saved);
}

const backup = async () => {
  for (let done = 1; done <= 10; done += 1) {
    await new Promise((answer) => setTimeout(answer, 30));
    for (const listener of listeners) listener({ event: 'progress', progress: { task: 'backup', done, of: 10 } });
  }
  return ok({ ...lastBackup, at: new Date().toISOString(), entries: ledger.length() });
};

const shell: Shell = {
  inviteToGroup: async () => no({ code: 'not-enrolled' }),
  openGroupInvitation: async () => no({ code: 'not-enrolled' }),
  start: startState,
  chooseFolder: async () => folder,
  createLedger: async ({ profile }) =>
    profile.password.length < 8
      ? no({ code: 'password-weak', length: profile.password.length, least: 8 })
      : ok({ recoveryKey: RECOVERY_KEY }),
  confirmRecoveryKey: async (typed) =>
    typed.replace(/\D/g, '') === RECOVERY_KEY.replace(/\D/g, '')
      ? ok(await session('profile-1'))
      : no({ code: 'recovery-key-wrong', group: 3 }),
  reopen: startState,
  async unlock({ profileId, password }) {
    await new Promise((answer) => setTimeout(answer, number('unlocking', 300)));
    if (password === PASSWORD) return ok(await session(profileId));
    failures += 1;
    return no({ code: 'password-wrong', failures, waitMs: failures > 2 ? 8000 : 0 });
  },
  unlockByRecoveryKey: async ({ profileId, recoveryKey }) =>
    recoveryKey.replace(/\D/g, '') === RECOVERY_KEY.replace(/\D/g, '')
      ? ok(await session(profileId))
      : no({ code: 'recovery-key-wrong', group: 2 }),
  lock: async () => undefined,
  noticeRead: async () => ok(null),
  lineState: async () => ok(doubleLine(wanted, ledger.length())),
  enrol: async () => no({ code: 'county-unreachable', reason: 'ENETUNREACH' }),
  join: async () => no({ code: 'county-unreachable', reason: 'ENETUNREACH' }),
  handKeys: async () => no({ code: 'not-enrolled' }),
  handInLateWork: async () => no({ code: 'not-enrolled' }),
  takeBranchKey: async () => no({ code: 'not-enrolled' }),
  changeLine: async () => no({ code: 'not-enrolled' }),
  syncNow: async () => no({ code: 'not-enrolled' }),
  unsentActs: async () => ok({ acts: [], of: 0 }),
  exportUnsent: async () => no({ code: 'not-enrolled' }),
  refusedCases: async () => ok([]),
  countyCards: async () => ok([]),
  askToJoin: async () => no({ code: 'card-unreadable', file: '' }),
  askToJoinAgain: async () => no({ code: 'not-enrolled' }),
  joinByCourier: async () => no({ code: 'not-enrolled' }),
  dropJoining: startState,
  enrolByCourier: async () => no({ code: 'card-unreadable', file: '' }),
  writeCourier: async () => no({ code: 'not-enrolled' }),
  courierFiles: async () => ok([]),
  takeCourier: async () => ok([]),
  carryCourier: async () => ok([]),
  append,
  records: async (after) => ok(ledger.page(after)),
  history: async (id) => ok(ledger.history(id)),
  purge: async () => ok(await session('profile-1')),
  markIdNumbers: async (numbers) => ok(numbers.map((one) => one.padStart(64, '0'))),
  profiles: async () => ok(profiles),
  addProfile: async ({ name, role }) => ok({ id: crypto.randomUUID(), name, role, createdAt: new Date().toISOString() }),
  async linkProfile({ profileId, personId }) {
    keep(`person of ${profileId}`, personId);
    return ok(await session('profile-1'));
  },
  removeProfile: async () => ok(null),
  changePassword: async ({ old }) => (old === PASSWORD ? ok(null) : no({ code: 'password-wrong', failures: 1, waitMs: 0 })),
  renewRecoveryKey: async (password) =>
    password === PASSWORD ? ok({ recoveryKey: RECOVERY_KEY }) : no({ code: 'password-wrong', failures: 1, waitMs: 0 }),
  handOver: async () => ok({ recoveryKey: RECOVERY_KEY }),
  async saveDraft({ key, json }) {
    keep('drafts', [
      ...kept<{ key: string }[]>('drafts', []).filter((draft) => draft.key !== key),
      { key, json, savedAt: new Date().toISOString() },
    ]);
    return ok(null);
  },
  drafts: async () => ok(kept('drafts', [])),
  async dropDraft(key) {
    keep(
      'drafts',
      kept<{ key: string }[]>('drafts', []).filter((draft) => draft.key !== key),
    );
    return ok(null);
  },
  async savePreference({ key, json }) {
    keep('preferences', { ...kept('preferences', {}), [key]: json });
    return ok(null);
  },
  preferences: async () => ok(kept('preferences', {})),
  async dropSlip(json) {
    keep('slips', [...kept<string[]>('slips', []), json]);
    return ok({ number: 'K7M2' });
  },
  slips: async () =>
    ok({
      slips: kept<string[]>('slips', []).map((json, at) => ({ id: `slip-${at}`, number: 'K7M2', droppedOn: '2026-11-19', json })),
      setAside: 0,
    }),
  emptySlips: async () => ok(null),
  setPin: async () => ok(null),
  pinHolders: async () => ok([]),
  beginSelfService: async () => (isNotCounted ? no({ code: 'vote-not-counted' }) : ok(null)),
  identify: async () => no({ code: 'pin-wrong', left: 4, waitMs: 0 }),
  appendAsParticipant: append,
  beginVote: async () => ok(null),
  keepTotals: async () => ok(null),
  async dropTotals() {
    isNotCounted = false;
    return ok(null);
  },
  ledgerFacts: async () =>
    ok({
      entries: ledger.length(),
      documents: number('people', 31) + number('ideas', 46) + 1,
      bytes: 3_400_000,
      folderLabel: folder.label,
      freeBytes: folder.freeBytes,
      lastSnapshotAt: '2026-11-19T00:42:00Z',
      lastBackup,
      autoBackup: { label: 'U 盘“移交 3”', reachable: false },
      incarnation: 1,
    }),
  async checkChain() {
    for (let done = 1; done <= 20; done += 1) {
      await new Promise((answer) => setTimeout(answer, 40));
      for (const listener of listeners) listener({ event: 'progress', progress: { task: 'check', done, of: 20 } });
    }
    return ok({ records: ledger.length(), purged: 0, sound: true });
  },
  backUp: backup,
  setAutoBackup: async () => ok(null),
  backupsIn: async () =>
    ok([
      {
        file: 'a',
        organisationName: ORGANISATION.name,
        madeAt: '2026-11-18T09:05:00Z',
        entries: 412,
        lastEntryAt: '2026-11-18T09:01:00Z',
        bytes: 3_100_000,
      },
    ]),
  lookInto: async () =>
    ok({
      documents: [
        { type: 'person', count: number('people', 31) },
        { type: 'golden-idea', count: number('ideas', 46) },
      ],
    }),
  restore: async () => ok({ state: await startState() }),
  exportAll: async () => ok({ label: '桌面 › 先锋台账全部资料' }),
  wipe: async () => ok({ ...common, at: 'first-start', folder }),
  saveFile: async ({ suggestedName, extension }) => ok({ label: `桌面 › ${suggestedName}.${extension}` }),
  printToPdf: async ({ suggestedName }) => ok({ label: `桌面 › ${suggestedName}.pdf` }),
  print: async () => ok(null),
  keepFile: async (base64) => ok({ address: 'a'.repeat(64), bytes: base64.length }),
  keptFile: async () => no({ code: 'attachment-missing', address: '' }),
  dropCache: async () => ok(null),
  onEvent(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
Object.assign(window, { shell });
