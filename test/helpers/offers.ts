import type { DeviceRole } from '../../src/domain/county/device-role.ts';
import type { Entry, Header } from '../../src/ledger/entry.ts';
import { type Author, deviceAuthor } from '../../src/server/streams/author.ts';
import { offerOf } from '../../src/sync/offer.ts';
import type { Offer, OpenOffer } from '../../src/sync/protocol.ts';
import type { BranchKey } from '../../src/sync/sealed-body.ts';
import { aBranchKey, anAuthor, type Author as EntryAuthor, type GivenWrite } from './entries.ts';

/** A PC of a branch, as far as the county sees one: it writes entries and signs offers. */
export type OfferingPc = EntryAuthor & {
  readonly branchKey: BranchKey;
  offer(entry: Entry): Offer;
  /** An entry with these writes, offered. */
  offers(writes: readonly GivenWrite[], more?: Partial<Header>): OpenOffer;
  asAuthor(role?: DeviceRole): Author;
};

export function anOfferingPc(stream: string, branchKey = aBranchKey(), device?: string, author = anAuthor(stream, device)): OfferingPc {
  const offer = (entry: Entry) => offerOf(entry, { branchKey, deviceKey: author.deviceKey, isTakenBack: () => false });
  return {
    ...author,
    branchKey,
    offer,
    offers: (writes, more) => offer(author.write(writes, more)) as OpenOffer,
    asAuthor: (role = 'secretary') => deviceAuthor({ device: author.device, stream, publicKey: author.publicKey }, role),
  };
}

export const aSubmission = (id: string, paragraph = '本月按计划开展活动', more: object = {}): GivenWrite => ({
  type: 'submission',
  id,
  body: {
    v: 1,
    id,
    form: 'F-62',
    organisation: '云杉精密第一党支部',
    receiver: '城关镇两新工委',
    month: '2026-02',
    version: 1,
    handedInOn: '2026-03-01',
    lines: [],
    paragraph,
    ...more,
  },
});
/** F-01 of a group across enterprises: three who confirmed, of two enterprises; the second is not to be named. */
export const anApplication = (id: string, more: object = {}): GivenWrite => ({
  type: 'submission',
  id,
  body: {
    v: 1,
    id,
    form: 'F-01',
    organisation: '云杉精密第一党支部',
    receiver: '云岭工业园党委',
    matter: id,
    version: 1,
    handedInOn: '2026-03-01',
    group: '骑行宣传',
    foundedOn: '2026-02-20',
    goals: '骑行宣传政策',
    initiator: { nameId: `${id.slice(0, 30)}-name`, unit: '云杉精密', standing: 'full' },
    participants: [
      { nameId: `${id.slice(0, 30)}-name`, unit: '云杉精密', standing: 'full', confirmed: true },
      { unit: '鸿泰模具', standing: 'employee', confirmed: true },
      { unit: '鸿泰模具', standing: 'activist', confirmed: true },
    ],
    ...more,
  },
});
export const aSubmittedName = (id: string, submission: string, name = '周启明'): GivenWrite => ({
  type: 'submitted-name',
  id,
  body: { v: 1, id, personId: 'person-1', about: { type: 'submission', id: submission }, name, on: '2026-03-01' },
});
export const anIdea = (id: string, title = '改进夹具', base: string | null = null): GivenWrite => ({
  type: 'golden-idea',
  id,
  body: { v: 1, id, title },
  base,
});
