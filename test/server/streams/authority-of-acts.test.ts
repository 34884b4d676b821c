import { expect, test } from 'vitest';
import { isTypeName, TYPES, type TypeName } from '../../../src/data/types/index.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { AUTHORITY } from '../../../src/domain/authority.ts';
import { DEVICE_ROLES, type DeviceRole } from '../../../src/domain/county/device-role.ts';
import { mayPartner } from '../../../src/domain/group/partner.ts';
import { isOfGroupStream } from '../../../src/domain/group/stream-types.ts';
import type { Header } from '../../../src/ledger/entry.ts';
import { countyAuthor, deviceAuthor } from '../../../src/server/streams/author.ts';
import { judge } from '../../../src/server/streams/judge.ts';
import { KnownDocuments } from '../../../src/server/streams/known-documents.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { aMember, anInvitation, aShare } from '../../helpers/group-enterprises.ts';
import { anApplication, anOfferingPc, aSubmission, aSubmittedName } from '../../helpers/offers.ts';

/** Every verb that any program knows, those of superiors, and one that nobody does. */
const VERBS = [
  ...Object.keys(AUTHORITY),
  'answer-submission',
  'announce',
  'withdraw-announcement',
  'publish-rules',
  'withdraw-rules',
  'revoke-device',
  'do-as-i-please',
];
const ROLES = ['secretary', 'deputy', 'organisation', 'publicity', 'discipline', 'participant', 'superior', 'nobody'] as const;
const names = Object.keys(TYPES).filter(isTypeName);
const ofClass = (wanted: string) => names.filter((name) => TYPES[name].class === wanted);

/**
 * Said once more, apart from the program's own tables: the leaders of a branch hand in, amend, take back and void, from a PC that speaks for them;
 * groups across enterprises, proposals to end them, elected leaders and plans go up with the names of those who agreed to it, by the leaders or whoever keeps the
 * organisation's books, and come back when they are given up, when the leaders copy a paper about them, or when somebody takes their own last act back. The county answers,
 * announces, and publishes rules. Nothing else that anybody can read comes about by an act.
 */
const LEADERS = ['secretary', 'deputy'];
const REPORTS = ['hand-in-report', 'amend-report', 'take-back-report', 'void-report'];
const BOOKS = [...LEADERS, 'organisation'];
const GROUPS: Readonly<Record<string, readonly string[]>> = {
  'hand-in-group': BOOKS,
  'propose-dissolution': BOOKS,
  'recommend-leader': BOOKS,
  'submit-plan': BOOKS,
  'review-plan': LEADERS,
  'adjust-group': LEADERS,
  'confirm-dissolution': LEADERS,
  'keep-group': LEADERS,
  'appoint-elected': LEADERS,
  'decline-leader': LEADERS,
  'annul-election': LEADERS,
  'withdraw-group': BOOKS,
  'approve-group': LEADERS,
  'return-group': LEADERS,
  'reject-group': LEADERS,
  'undo-act': [...BOOKS, 'publicity', 'discipline'],
};
/** The application to found one, its end, its elected leader and its plan: each goes up and comes back by acts of its own. */
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  'F-01': ['hand-in-group', 'withdraw-group', 'approve-group', 'return-group', 'reject-group', 'undo-act'],
  'F-06': ['propose-dissolution', 'adjust-group', 'confirm-dissolution', 'keep-group', 'undo-act'],
  'F-10': ['recommend-leader', 'appoint-elected', 'decline-leader', 'annul-election', 'undo-act'],
  'F-12': ['submit-plan', 'review-plan', 'undo-act'],
};
/** Which enterprises share a group: the leaders, or whoever keeps the organisation's books; a key that is renewed by itself comes by whoever is there. */
const BY_ITSELF = [...BOOKS, 'publicity', 'discipline'];
const ENTERPRISES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'group-invitation': {
    'invite-enterprise': BOOKS,
    'withdraw-enterprise-invitation': BOOKS,
    'remove-enterprise': LEADERS,
    'renew-group-key': BY_ITSELF,
  },
  'group-member': {
    'invite-enterprise': BOOKS,
    'join-group': BOOKS,
    'leave-group': LEADERS,
    'remove-enterprise': LEADERS,
    'renew-group-box': BY_ITSELF,
  },
  'group-key-share': { 'renew-group-key': BY_ITSELF },
};
const speaksFor = (device: DeviceRole, role: string) => LEADERS.includes(device) || device === role;
/** A sheet about a group is not written by the acts of the month's report, nor the other way round; of an unknown form there is nothing to read. */
type Form = 'F-62' | 'F-01' | 'F-06' | 'F-10' | 'F-12';
const branchMay = (type: TypeName, verb: string, device: DeviceRole, role: string, form?: Form) =>
  speaksFor(device, role) &&
  (ENTERPRISES[type]?.[verb]?.includes(role) ||
    (type === 'submission' && (form === undefined || form === 'F-62') && REPORTS.includes(verb) && LEADERS.includes(role)) ||
    (((type === 'submission' && (form === undefined || PAPERS[form]?.includes(verb))) || type === 'submitted-name') &&
      GROUPS[verb]?.includes(role) === true));
const COUNTY: Readonly<Record<string, readonly string[]>> = {
  'answer-submission': ['answer'],
  announce: ['announcement', 'pack-file'],
  'withdraw-announcement': ['announcement', 'pack-file'],
  'publish-rules': ['rule-pack', 'pack-file'],
  'withdraw-rules': ['pack-end'],
};
const countyMay = (type: TypeName, verb: string) => COUNTY[verb]?.includes(type) === true;

const BODIES: Readonly<Record<string, GivenWrite>> = {
  'group-invitation': { type: 'group-invitation', id: 'document-1', body: anInvitation({ id: 'document-1', groupId: 'branch-1' }) },
  'group-member': { type: 'group-member', id: 'document-1', body: aMember('organisation-1', { id: 'document-1', groupId: 'branch-1' }) },
  'group-key-share': { type: 'group-key-share', id: 'document-1', body: aShare({ id: 'document-1', groupId: 'branch-1' }) },
  submission: aSubmission('document-1'),
  'submitted-name': aSubmittedName('document-1', 'submission-1'),
  answer: {
    type: 'answer',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      about: { type: 'submission', id: 'submission-1' },
      verdict: 'accepted',
      issuer: '城关镇两新工委',
      on: '2026-03-02',
    },
  },
  announcement: {
    type: 'announcement',
    id: 'document-1',
    body: { v: 1, id: 'document-1', issuer: '城关镇两新工委', title: '关于报送月报的通知', text: '每月 5 日前报送。', on: '2026-03-02' },
  },
  'pack-file': {
    type: 'pack-file',
    id: 'document-1',
    body: { v: 1, id: 'document-1', fileName: '月报.docx', bytes: 3, base64: 'AAAA', on: '2026-03-02' },
  },
  'pack-end': {
    type: 'pack-end',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      packId: 'pack-1',
      issuer: '城关镇两新工委',
      on: '2026-03-02',
      endsOn: '2026-04-01',
      reason: '并入新版',
    },
  },
  'rule-pack': {
    type: 'rule-pack',
    id: 'document-1',
    body: {
      v: 1,
      id: 'document-1',
      issuerId: 'township-1',
      issuer: '城关镇两新工委',
      depth: 1,
      version: 1,
      title: '2026 年办法',
      on: '2026-03-02',
      validFrom: '2026-04-01',
      rules: [],
      schemes: [],
      forms: [],
      texts: [],
    },
  },
};
/** As it would be written, and as it would be withdrawn. */
const triesOf = (type: TypeName): readonly GivenWrite[] => [BODIES[type]!, { type, id: 'document-1', body: null }];
const by = (role: string, verb: string): Partial<Header> => ({ verb, actor: { profileId: 'profile-1', role: role as Role } });

test('every type that the county can read has a body in this walk', () => {
  expect(Object.keys(BODIES).sort()).toEqual([...ofClass('A')].sort());
});

const [pc, county] = [anOfferingPc('branch-1'), anOfferingPc('branch-1')];
const deviceOf = (role: DeviceRole) => deviceAuthor({ device: pc.device, stream: 'branch-1', publicKey: pc.publicKey }, role);
/** In a group, of which its own enterprise is the owner; elsewhere nobody says who shares one. */
const inGroup = { ownerId: 'organisation-1', organisationId: 'organisation-1', at: '2026-03-02T00:00:00.000Z' };
const whereItLies = (type: TypeName) => (type in ENTERPRISES ? { ...deviceOf('secretary'), inGroup } : deviceOf('secretary'));
/** Who is in a group, and what was sent to them, is never withdrawn. */
const STAYS = ['group-member', 'group-key-share'];
const countyChain = countyAuthor({ device: county.device, stream: 'branch-1', publicKey: county.publicKey });
const told = (judged: ReturnType<typeof judge>) => (judged.outcome === 'accepted' ? 'accepted' : judged.refusal.code);

const FORMS = ['F-62', 'F-01', 'F-06', 'F-10', 'F-12', undefined] as const;

test('every type, verb, role and PC: nothing readable is written but what the people of that PC may hand in', () => {
  const wrong: string[] = [];
  for (const device of DEVICE_ROLES)
    for (const type of names)
      for (const verb of VERBS)
        for (const role of ROLES)
          for (const form of type === 'submission' ? FORMS : [undefined])
            if (deviceOf(device).mayWrite(type, verb, role, form) !== branchMay(type, verb, device, role, form))
              wrong.push(`${type} ${form} by ${role} with ${verb} on the PC of a ${device}`);
  for (const type of names)
    for (const verb of VERBS)
      if (countyChain.mayWrite(type, verb, 'superior') !== countyMay(type, verb)) wrong.push(`${type} by the county with ${verb}`);
  expect(wrong).toEqual([]);
});

test('every verb, role and PC: documents are purged by the one verb for it, in a leader’s name, names that were told by whoever is there, and no PC revokes another', () => {
  const wrong: string[] = [];
  for (const device of DEVICE_ROLES)
    for (const verb of VERBS)
      for (const role of ROLES) {
        const may = verb === 'purge-person' && LEADERS.includes(role) && speaksFor(device, role);
        const mayName = may || (verb === 'take-names-back' && BY_ITSELF.includes(role) && speaksFor(device, role));
        const told = deviceOf(device);
        if (told.mayPurge(verb, role, 'activity') !== may) wrong.push(`${role} with ${verb} on the PC of a ${device}`);
        for (const type of ['shared-name', undefined])
          if (told.mayPurge(verb, role, type) !== mayName) wrong.push(`a name by ${role} with ${verb} on the PC of a ${device}`);
      }
  expect(wrong).toEqual([]);
  expect(DEVICE_ROLES.some((device) => deviceOf(device).mayRevoke)).toBe(false);
  expect(VERBS.some((verb) => countyChain.mayPurge(verb, 'superior', 'shared-name'))).toBe(false);
});

test('a signed entry that writes something readable is judged by its verb, as it is written and as it is withdrawn', () => {
  const wrong: string[] = [];
  for (const type of ofClass('A'))
    for (const verb of VERBS)
      for (const write of triesOf(type)) {
        const found = told(judge(pc.offers([write], by('secretary', verb)), whereItLies(type), new KnownDocuments()));
        const form = type === 'submission' && write.body !== null ? 'F-62' : undefined;
        const taken = write.body === null && STAYS.includes(type) ? 'rule' : 'accepted';
        const expected = branchMay(type, verb, 'secretary', 'secretary', form) ? taken : 'verb-not-yours';
        if (found !== expected) wrong.push(`${type} ${write.body === null ? 'withdrawn ' : ''}with ${verb}: ${found}`);
      }
  for (const type of ofClass('A'))
    for (const verb of [...Object.keys(COUNTY), 'revoke-device', 'hand-in-report', 'purge-person']) {
      const found = told(judge(county.offers([BODIES[type]!], by('superior', verb)), countyChain, new KnownDocuments()));
      if (['verb-not-yours', 'stream-not-for'].includes(found) === countyMay(type, verb))
        wrong.push(`the county: ${type} with ${verb}: ${found}`);
    }
  expect(wrong).toEqual([]);
});

test('who shares a group is said in the stream of a group alone, and no branch’s own record lies there', () => {
  const wrong: string[] = [];
  for (const type of Object.keys(ENTERPRISES) as TypeName[])
    for (const verb of Object.keys(ENTERPRISES[type]!)) {
      const found = told(judge(pc.offers([BODIES[type]!], by('secretary', verb)), deviceOf('secretary'), new KnownDocuments()));
      if (found !== 'stream-not-for') wrong.push(`${type} in a branch: ${found}`);
    }
  for (const type of names.filter((name) => TYPES[name].class === 'B')) {
    const offer = pc.offers([{ type, id: 'document-1', body: {} }], by('secretary', 'record-activity'));
    const found = told(judge(offer, { ...deviceOf('secretary'), inGroup }, new KnownDocuments()));
    if (found !== (isOfGroupStream(type) ? 'accepted' : 'stream-not-for')) wrong.push(`${type} in a group: ${found}`);
  }
  expect(wrong).toEqual([]);
});

test('an enterprise that was invited into a group writes there by the acts of a partner, whatever its role', () => {
  const partner = { ...deviceOf('secretary'), inGroup: { ...inGroup, organisationId: 'organisation-2' } };
  const wrong = VERBS.filter((verb) => {
    const offer = pc.offers([{ type: 'activity', id: 'document-1', body: {} }], by('secretary', verb));
    return told(judge(offer, partner, new KnownDocuments())) !== (mayPartner(verb) ? 'accepted' : 'verb-not-yours');
  });
  expect(wrong).toEqual([]);
});

test('a sheet that stands there is withdrawn by the acts for its form, whoever keeps the organisation’s books withdraws no report', () => {
  const wrong: string[] = [];
  for (const [form, sheet] of [
    ['F-62', aSubmission('document-1')],
    ['F-01', anApplication('document-1')],
  ] as const)
    for (const role of ['secretary', 'organisation'] as const)
      for (const verb of VERBS) {
        const known = new KnownDocuments();
        const handedIn = pc.offers([sheet], by('secretary', form === 'F-62' ? 'hand-in-report' : 'hand-in-group'));
        const { id: entry } = handedIn.header;
        known.take(handedIn, { stream: 'branch-1', seq: 1, entry, outcome: 'accepted' });
        const base = handedIn.header.writes[0]!.bodyHash;
        const withdrawn = pc.offers([{ type: 'submission', id: 'document-1', body: null, base }], by(role, verb));
        const found = told(judge(withdrawn, deviceOf(role), known));
        const expected = branchMay('submission', verb, role, role, form) ? 'accepted' : 'verb-not-yours';
        if (found !== expected) wrong.push(`${form} by ${role} with ${verb}: ${found}`);
      }
  expect(wrong).toEqual([]);
});

test('on the PC of each role each role hands in as it may, and purges and revokes nothing by that verb', () => {
  const wrong: string[] = [];
  for (const device of DEVICE_ROLES)
    for (const role of ROLES) {
      const handedIn = told(
        judge(pc.offers([aSubmission('document-1')], by(role, 'hand-in-report')), deviceOf(device), new KnownDocuments()),
      );
      if (handedIn !== (branchMay('submission', 'hand-in-report', device, role, 'F-62') ? 'accepted' : 'verb-not-yours'))
        wrong.push(`hand-in by ${role} on the PC of a ${device}: ${handedIn}`);
      const revokes = [{ device: 'another', since: '2026-03-01T00:00:00.000Z' }];
      for (const more of [{ revokes }, { purges: ['document-1'] }]) {
        const refused = told(judge(pc.offers([], { ...by(role, 'hand-in-report'), ...more }), deviceOf(device), new KnownDocuments()));
        if (refused !== 'verb-not-yours') wrong.push(`${Object.keys(more)} by ${role} on the PC of a ${device}: ${refused}`);
      }
    }
  expect(wrong).toEqual([]);
});

test('a working record is kept sealed or not at all: its type decides, whatever the verb says', () => {
  const wrong: string[] = [];
  for (const type of [...ofClass('B'), ...ofClass('D')])
    for (const verb of ['hand-in-report', 'announce']) {
      const entry = pc.write([{ type, id: 'document-1', body: { id: 'document-1' } }], by('secretary', verb));
      const claim = (claimed: 'A' | 'B') =>
        pc.offer({ ...entry, header: { ...entry.header, writes: entry.header.writes.map((write) => ({ ...write, class: claimed })) } });
      const readable = judge(claim('A'), deviceOf('secretary'), new KnownDocuments()).outcome;
      const sealed = judge(claim('B'), deviceOf('secretary'), new KnownDocuments()).outcome;
      if (readable !== 'refused') wrong.push(`${type} readable with ${verb}: ${readable}`);
      if ((sealed === 'accepted') !== (TYPES[type].class === 'B')) wrong.push(`${type} sealed with ${verb}: ${sealed}`);
    }
  expect(wrong).toEqual([]);
});
