import { expect, test } from 'vitest';
import { TYPES, type TypeName } from '../../../src/data/types/index.ts';
import type { Role } from '../../../src/domain/actor.ts';
import { DEVICE_ROLES, type DeviceRole } from '../../../src/domain/county/device-role.ts';
import { mayPartner } from '../../../src/domain/group/partner.ts';
import { isOfGroupStream } from '../../../src/domain/group/stream-types.ts';
import type { Header } from '../../../src/ledger/entry.ts';
import { countyAuthor, deviceAuthor } from '../../../src/server/streams/author.ts';
import { judge } from '../../../src/server/streams/judge.ts';
import { KnownDocuments } from '../../../src/server/streams/known-documents.ts';
import type { GivenWrite } from '../../helpers/entries.ts';
import { anApplication, anOfferingPc, aSubmission } from '../../helpers/offers.ts';
import {
  BODIES,
  BY_ITSELF,
  branchMay,
  COUNTY,
  countyMay,
  ENTERPRISES,
  LEADERS,
  names,
  ofClass,
  ROLES,
  speaksFor,
  VERBS,
} from '../harness/acts-said-again.ts';

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
  for (const device of DEVICE_ROLES) {
    const author = deviceOf(device);
    for (const type of names)
      for (const verb of VERBS)
        for (const role of ROLES)
          for (const form of type === 'submission' ? FORMS : [undefined])
            if (author.mayWrite(type, verb, role, form) !== branchMay(type, verb, device, role, form))
              wrong.push(`${type} ${form} by ${role} with ${verb} on the PC of a ${device}`);
  }
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
