import type { Shell } from '../contract.ts';
import { answered } from './refusal.ts';
import type { Room } from './room.ts';

type Services = Pick<Shell, 'saveDraft' | 'drafts' | 'dropDraft' | 'savePreference' | 'preferences'>;

export const draftServices = (room: Room): Services => ({
  saveDraft: ({ key, json }) => room.withSession(({ drawer }) => drawer.saveDraft(key, json)),
  drafts: () => room.withSession(async ({ drawer }) => answered(drawer.drafts())),
  dropDraft: (key) =>
    room.withSession(async ({ drawer }) => {
      await drawer.dropDrafts([key]);
      return answered(null);
    }),
  savePreference: ({ key, json }) => room.withSession(({ drawer }) => drawer.savePreference(key, json)),
  preferences: () => room.withSession(async ({ drawer }) => answered(drawer.preferences())),
});
