import type { Post } from '../domain/post.ts';
import { revokePost as revoked } from '../domain/post-steps.ts';
import type { StepNote } from '../domain/step.ts';
import { changeRecord } from './change-record.ts';
import { type CommandContext, type CommandOutcome, settingOf } from './context.ts';

/** The naming is revoked for one of the branch's grounds; only the ground's code is kept. */
export const revokePost = (context: CommandContext, id: string, ground: string, note?: StepNote): Promise<CommandOutcome<Post>> =>
  changeRecord(context, { verb: 'revoke-post', type: 'pioneer-post', id, note }, async (post, step) => {
    const grounds = (await settingOf(context, 'post-revoking-grounds', step.on)).map((it) => it.code);
    return revoked(post, ground, { grounds, step });
  });
