import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../src/domain/outcome.ts';
import { holdsPost, nextPlate, POST, type Post, type PostState, plateFree, reviewDueOn } from '../../src/domain/post.ts';
import { postFlags } from '../../src/domain/post-flags.ts';
import {
  beginDuty,
  beginPublicity,
  changePlate,
  decideObjection,
  endPost,
  namePost,
  nominatePost,
  objectToPost,
  recordFigure,
  restorePost,
  reviewNomination,
  reviewPost,
  revokePost,
  setFigure,
} from '../../src/domain/post-steps.ts';
import { aPerson } from '../helpers/people.ts';
import { aPost, holidays } from '../helpers/posts.ts';
import { allowedSteps, arrowsOf, aStep } from '../helpers/steps.ts';

const grounds = ['accident', 'pledge-unmet', 'discipline'];
const publicity = { from: '2026-10-12', workingDays: 5, until: '2026-10-19', checked: true };
const objection = { id: 'o1', on: '2026-10-13', matter: '推荐表少一名党员的签字' };
const inState = (state: PostState, change: Partial<Post> = {}): Post => aPost({ state, publicity, ...change });

test('a post takes exactly the steps of its table, from every state', () => {
  const acts: Record<string, { to: PostState; run: (state: PostState) => Outcome<Post> }> = {
    agree: { to: 'branch-reviewed', run: (state) => reviewNomination(inState(state), 'agreed', aStep()) },
    decline: {
      to: 'rejected',
      run: (state) => (state === 'publicity' ? refusedHere() : reviewNomination(inState(state), 'declined', aStep())),
    },
    publish: {
      to: 'publicity',
      run: (state) => beginPublicity(inState(state), aPerson(), { workingDays: 5, holidays, step: aStep() }),
    },
    uphold: {
      to: 'rejected',
      run: (state) =>
        state === 'nominated'
          ? refusedHere()
          : decideObjection(inState(state, { objections: [objection] }), { objectionId: 'o1', outcome: 'upheld' }, aStep()),
    },
    name: { to: 'named', run: (state) => namePost(inState(state), aStep()) },
    begin: { to: 'on-duty', run: (state) => beginDuty(inState(state), '007', { posts: [], step: aStep() }) },
    goOn: { to: 'continued', run: (state) => reviewPost(inState(state), { result: 'good', next: 'continued' }, aStep()) },
    pause: { to: 'suspended', run: (state) => reviewPost(inState(state), { result: 'weak', next: 'suspended' }, aStep()) },
    restore: { to: 'restored', run: (state) => restorePost(inState(state), aStep()) },
    revoke: { to: 'revoked', run: (state) => revokePost(inState(state), 'accident', { grounds, step: aStep() }) },
    end: { to: 'ended', run: (state) => endPost(inState(state), 'holder-left', aStep()) },
  };
  expect([...allowedSteps(POST, acts)].sort()).toEqual([...arrowsOf(POST)].sort());
});
/** `rejected` is reached in two ways, each from its own state. */
const refusedHere = (): Outcome<Post> => ({ ok: false, refusal: { code: 'post-objection-open', count: 0, since: '' } });

describe('publicity', () => {
  test('a post without anybody cannot be published', () => {
    expect(beginPublicity(inState('branch-reviewed'), undefined, { workingDays: 5, holidays, step: aStep() })).toMatchObject({
      refusal: { code: 'post-holder-missing' },
    });
  });

  test('nobody is named on a notice before the notice about personal data', () => {
    const untold = aPerson({ notice: 'awaiting' });
    expect(beginPublicity(inState('branch-reviewed'), untold, { workingDays: 5, holidays, step: aStep() })).toMatchObject({
      refusal: { code: 'notice-not-given', name: untold.name },
    });
  });

  test('it ends by working days, and its last day belongs to it', () => {
    const published = beginPublicity(aPost({ state: 'branch-reviewed' }), aPerson(), {
      workingDays: 5,
      holidays,
      step: aStep({ on: '2026-11-06' }),
    });
    expect(published).toMatchObject({ ok: true, value: { publicity: { until: '2026-11-13', checked: true } } });
    if (!published.ok) return;
    expect(namePost(published.value, aStep({ on: '2026-11-13' }))).toMatchObject({
      refusal: { code: 'post-publicity-runs', until: '2026-11-13', workingDays: 5 },
    });
    expect(namePost(published.value, aStep({ on: '2026-11-14' }))).toMatchObject({ ok: true, value: { namedOn: '2026-11-14' } });
  });

  test('an open objection holds the naming up, and a dismissed one does not', () => {
    const open = inState('publicity', { objections: [objection] });
    expect(namePost(open, aStep({ on: '2026-10-20' }))).toMatchObject({
      refusal: { code: 'post-objection-open', count: 1, since: '2026-10-13' },
    });
    const dismissed = decideObjection(open, { objectionId: 'o1', outcome: 'dismissed' }, aStep({ on: '2026-10-15' }));
    expect(dismissed.ok && namePost(dismissed.value, aStep({ on: '2026-10-20' })).ok).toBe(true);
  });

  test('an objection that is upheld ends the nomination, and is decided once', () => {
    const upheld = decideObjection(inState('publicity', { objections: [objection] }), { objectionId: 'o1', outcome: 'upheld' }, aStep());
    expect(upheld).toMatchObject({ ok: true, value: { state: 'rejected' } });
    expect(upheld.ok && decideObjection(upheld.value, { objectionId: 'o1', outcome: 'dismissed' }, aStep())).toMatchObject({
      refusal: { code: 'post-objection-decided', outcome: 'upheld' },
    });
  });

  test('nobody can object after the last day', () => {
    expect(objectToPost(inState('publicity'), { id: 'o2', matter: '异议' }, aStep({ on: '2026-10-20' }))).toMatchObject({
      refusal: { code: 'post-publicity-over', until: '2026-10-19' },
    });
  });
});

describe('plates', () => {
  const onDuty = aPost({ id: 'post-2', state: 'on-duty', plate: '003', name: '整经机台' });

  test('a plate that hangs elsewhere cannot be given out again', () => {
    expect(plateFree('003', [onDuty])).toMatchObject({ refusal: { code: 'post-plate-taken', post: '整经机台', postId: 'post-2' } });
    expect(beginDuty(inState('named'), ' 003 ', { posts: [onDuty], step: aStep() }).ok).toBe(false);
  });

  test('a plate is free again when the post has ended', () => {
    expect(plateFree('003', [{ ...onDuty, state: 'ended' }]).ok).toBe(true);
    expect(plateFree('003', [{ ...onDuty, state: 'revoked' }]).ok).toBe(true);
    expect(plateFree('003', [{ ...onDuty, state: 'suspended' }]).ok).toBe(false);
  });

  test('the next number follows the highest one that was ever given out', () => {
    expect(nextPlate([onDuty, { ...onDuty, plate: '011', state: 'ended' }, { ...onDuty, plate: '质检先锋' }])).toBe('012');
    expect(nextPlate([onDuty], 'B')).toBe('B001');
    expect(nextPlate([])).toBe('001');
  });
});

describe('reviews', () => {
  test('the next one is due by the rhythm after the last', () => {
    expect(reviewDueOn(aPost({ state: 'on-duty', onDutyOn: '2026-08-31' }), 3)).toBe('2026-11-30');
    expect(reviewDueOn(aPost({ state: 'continued', onDutyOn: '2026-01-01', reviews: [{ on: '2026-07-01', result: 'met' }] }), 12)).toBe(
      '2027-07-01',
    );
    expect(reviewDueOn(aPost({ state: 'suspended', onDutyOn: '2026-01-01' }), 3)).toBeUndefined();
  });

  test('going on after a weak review needs a reason, and so does a pause', () => {
    const { reason: _reason, ...silent } = aStep();
    expect(reviewPost(inState('on-duty'), { result: 'weak', next: 'continued' }, silent)).toMatchObject({
      refusal: { code: 'post-weak-continued' },
    });
    expect(reviewPost(inState('on-duty'), { result: 'met', next: 'suspended' }, silent)).toMatchObject({
      refusal: { code: 'post-reason-needed' },
    });
    expect(reviewPost(inState('on-duty'), { result: 'weak', next: 'continued' }, aStep()).ok).toBe(true);
  });

  test('a post is revoked for one of the branch’s grounds only, and the plate is kept as it was', () => {
    expect(revokePost(inState('on-duty'), 'gossip', { grounds, step: aStep() })).toMatchObject({
      refusal: { code: 'post-ground-unknown', grounds },
    });
    expect(revokePost(inState('continued', { plate: '003' }), 'accident', { grounds, step: aStep() })).toMatchObject({
      ok: true,
      value: { state: 'revoked', revokedFor: 'accident', plate: '003', endedOn: '2026-11-02' },
    });
  });
});

describe('what is not right and nobody did wrong', () => {
  const here = aPerson();
  const other = aPerson({ id: 'person-2', name: '许知远航' });

  test('two PCs that fill one place say so at both records', () => {
    const one = aPost({ id: 'a', state: 'on-duty', plate: '001' });
    const two = aPost({ id: 'b', state: 'continued', plate: '002', holderId: 'person-2', name: '浆纱 机台' });
    const flags = postFlags([one, two], [here, other]);
    expect(flags.get('a')).toEqual([{ flag: 'two-holders', postIds: ['a', 'b'], remedy: ['end-post', 'correct-post'] }]);
    expect(flags.get('b')).toEqual(flags.get('a'));
    expect(postFlags([one, { ...two, place: '织布车间' }], [here, other]).size).toBe(0);
    expect(postFlags([one, { ...two, state: 'ended' }], [here, other]).size).toBe(0);
  });

  test('one plate on two posts is flagged and can be mended by another plate', () => {
    const posts = [
      aPost({ id: 'a', state: 'on-duty', plate: '001' }),
      aPost({ id: 'b', state: 'on-duty', plate: '001', place: '织布车间', holderId: 'person-2' }),
    ];
    expect(postFlags(posts, [here, other]).get('b')).toMatchObject([{ flag: 'plate-twice', plate: '001', postIds: ['a', 'b'] }]);
    const mended = changePlate(posts[1]!, '002', posts);
    expect(mended.ok && postFlags([posts[0]!, mended.value], [here, other]).size).toBe(0);
  });

  test('a post whose holder left says since when, and one that never had a holder offers to set one', () => {
    const left = aPerson({ presence: 'left', presenceOn: '2026-10-08' });
    expect(postFlags([aPost({ state: 'on-duty' })], [left]).get('post-1')).toEqual([
      { flag: 'holder-gone', presence: 'left', since: '2026-10-08', remedy: ['end-post'] },
    ]);
    const { holderId: _holder, ...empty } = aPost();
    expect(postFlags([empty], []).get('post-1')).toMatchObject([{ flag: 'no-holder', remedy: ['set-holder', 'end-post'] }]);
    expect(postFlags([aPost({ state: 'on-duty' })], []).get('post-1')).toMatchObject([{ flag: 'holder-gone', presence: 'purged' }]);
  });
});

test('a post cannot be set up for somebody who has left, nor without a name', () => {
  const step = aStep();
  const fields = { name: ' 浆纱机台 ', standards: ['点检', ' '] };
  expect(nominatePost(fields, { id: 'p', step, holder: aPerson({ presence: 'transferred', presenceOn: '2026-03-01' }) })).toMatchObject({
    refusal: { code: 'post-holder-gone', presence: 'transferred', since: '2026-03-01' },
  });
  expect(nominatePost({ ...fields, name: ' ' }, { id: 'p', step, holder: undefined })).toMatchObject({
    refusal: { code: 'field-missing' },
  });
  expect(nominatePost(fields, { id: 'p', step, holder: undefined })).toMatchObject({
    ok: true,
    value: { name: '浆纱机台', standards: ['点检'] },
  });
});

test('a production figure keeps one value per month, in order, and none of the future', () => {
  const withFigure = setFigure(inState('on-duty'), { name: '万米疵点', unit: '个', targetMilli: 3000 });
  const first = withFigure.ok ? recordFigure(withFigure.value, '2026-10', { valueMilli: 2800, today: '2026-11-02' }) : withFigure;
  const second = first.ok ? recordFigure(first.value, '2026-09', { valueMilli: 3100, today: '2026-11-02' }) : first;
  const again = second.ok ? recordFigure(second.value, '2026-10', { valueMilli: 2750, today: '2026-11-02' }) : second;
  expect(again).toMatchObject({
    ok: true,
    value: {
      figure: {
        monthly: [
          { month: '2026-09', valueMilli: 3100 },
          { month: '2026-10', valueMilli: 2750 },
        ],
      },
    },
  });
  expect(again.ok && recordFigure(again.value, '2026-12', { valueMilli: 1, today: '2026-11-02' })).toMatchObject({
    refusal: { code: 'date-in-future' },
  });
  expect(recordFigure(inState('on-duty'), '2026-10', { valueMilli: 1, today: '2026-11-02' })).toMatchObject({
    refusal: { code: 'post-figure-missing' },
  });
});

test('a suspended holder still has the plate, one whose post has ended has not', () => {
  expect(holdsPost(aPost({ state: 'suspended' }))).toBe(true);
  expect(holdsPost(aPost({ state: 'ended' }))).toBe(false);
});
