import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { killedEverywhere, orKilled } from '../helpers/death.ts';
import { organisation, PASSWORD } from '../helpers/invented-branch.ts';
import { aPc, type Desk, foundLedger, granted, lockedState, recordsOf, unlockFirst } from '../helpers/pc.ts';
import { aPcWithStick, titlesIn, writeIdea } from '../helpers/stick.ts';

type Pc = Awaited<ReturnType<typeof aPc>>;

/** The same PC again and again: its folders are put back as they were before each death. */
function putBack(pc: Pc): () => void {
  const [saved, now] = [`${pc.root} saved`, pc.root];
  cpSync(now, saved, { recursive: true });
  onTestFinished(() => rmSync(saved, { recursive: true }));
  return () => {
    rmSync(now, { recursive: true });
    cpSync(saved, now, { recursive: true });
  };
}

const opensWith = async (desk: Desk, password: string) => (await unlockFirst(desk, password)).ok;

test('a first start that is killed anywhere is a first start again, or a ledger that its password opens', async () => {
  const pc = await aPc();
  const again = putBack(pc);
  const outcomes = new Set<string>();
  const deaths = await killedEverywhere(async ({ ports }) => {
    again();
    const desk = pc.start(ports);
    await orKilled(foundLedger(desk));
    const next = pc.start();
    const state = await next.start();
    outcomes.add(state.at);
    if (state.at === 'first-start') expect(state.folder.holds).toBe('nothing');
    if (state.at === 'first-start') await foundLedger(next);
    else await granted(unlockFirst(next));
    expect(await titlesIn(next)).toEqual([organisation.name]);
    expect(readdirSync(pc.ports.proposedFolder)).not.toContain('unfinished.json');
  });
  expect(deaths).toBeGreaterThan(15);
  expect(outcomes).toEqual(new Set(['first-start', 'locked']));
});

test('a password change that is killed anywhere leaves the old password or the new one, never both or none', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const again = putBack(pc);
  const opened = new Set<string>();
  const deaths = await killedEverywhere(async ({ ports, life }) => {
    again();
    const desk = pc.start();
    await granted(unlockFirst(desk));
    const dying = pc.start(ports);
    const { profiles } = await lockedState(desk);
    await orKilled(dying.unlock({ profileId: profiles[0]!.id, password: PASSWORD }));
    await orKilled(dying.changePassword({ old: PASSWORD, new: 'the new password' }));
    const next = pc.start();
    const [old, changed] = [await opensWith(next, PASSWORD), await opensWith(next, 'the new password')];
    expect([old, changed].filter(Boolean)).toHaveLength(1);
    if (!life.isOver) expect(changed).toBe(true);
    opened.add(changed ? 'new' : 'old');
  });
  expect(deaths).toBeGreaterThan(8);
  expect(opened).toEqual(new Set(['old', 'new']));
});

test('a draft that is killed while it is saved is the old one or the new one', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.saveDraft({ key: 'a', json: '"old"' }));
  await desk.close();
  const again = putBack(pc);
  const seen = new Set<string>();
  await killedEverywhere(async ({ ports }) => {
    again();
    const dying = pc.start(ports);
    await orKilled(unlockFirst(dying));
    const saved = await orKilled(dying.saveDraft({ key: 'a', json: '"new"' }));
    const next = pc.start();
    expect((await granted(unlockFirst(next))).notes.filter(({ note }) => note.startsWith('drawer'))).toEqual([]);
    const [draft] = await granted(next.drafts());
    if (saved?.ok) expect(draft!.json).toBe('"new"');
    seen.add(draft!.json);
  });
  expect(seen).toEqual(new Set(['"old"', '"new"']));
});

test('a slip that is killed while it is dropped is in the box whole, or not at all', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const again = putBack(pc);
  const seen = new Set<number>();
  await killedEverywhere(async ({ ports }) => {
    again();
    const dropped = await orKilled(pc.start(ports).dropSlip('"one line"'));
    const next = pc.start();
    await granted(unlockFirst(next));
    const { slips, setAside } = await granted(next.slips());
    expect(setAside).toBe(0);
    if (dropped?.ok) expect(slips).toHaveLength(1);
    seen.add(slips.length);
  });
  expect(seen).toEqual(new Set([0, 1]));
});

test('a backup that is killed anywhere is not there, or is whole', async () => {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  await foundLedger(desk);
  await writeIdea(desk);
  await desk.close();
  await choose(desk, stick);
  const again = putBack(pc);
  const seen = new Set<number>();
  await killedEverywhere(async ({ ports }) => {
    again();
    const dying = pc.start(ports);
    await orKilled(unlockFirst(dying));
    const token = await choose(dying, stick);
    await orKilled(dying.backUp(token));
    const names = readdirSync(stick).filter((name) => name.endsWith('.backup'));
    seen.add(names.length);
    const next = pc.start();
    await granted(unlockFirst(next));
    const from = await choose(next, stick);
    const into = await choose(next, path.join(pc.root, 'into'), 'ledger');
    for (const file of names) await granted(next.restore({ from, file, into, secret: PASSWORD }));
    expect((await next.backUp(from)).ok).toBe(names.length === 0);
    expect(readdirSync(stick).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
  expect(seen).toEqual(new Set([0, 1]));
});

test('a restore that is killed anywhere leaves the old ledger or the restored one, whole, and never a mixture', async () => {
  const { pc, choose, stick } = await aPcWithStick();
  const desk = pc.start();
  await foundLedger(desk);
  await writeIdea(desk, '在备份里');
  await granted(desk.backUp(await choose(desk, stick)));
  const gone = await writeIdea(desk, '要清除的');
  await granted(desk.purge({ documentIds: [gone], verb: 'purge-person' }));
  await writeIdea(desk, '备份之后');
  await desk.close();
  const again = putBack(pc);
  const home = pc.ports.proposedFolder;
  const seen = new Set<string>();
  const deaths = await killedEverywhere(async ({ ports }) => {
    again();
    const dying = pc.start(ports);
    const [from, into] = [await choose(dying, stick), await choose(dying, home, 'ledger')];
    await orKilled(dying.restore({ from, file: readdirSync(stick)[0]!, into, secret: PASSWORD }));
    const next = pc.start();
    const session = await granted(unlockFirst(next));
    const titles = (await titlesIn(next)).join();
    const old = [organisation.name, '在备份里', '(purged)', '备份之后'].join();
    expect([old, [organisation.name, '在备份里'].join()]).toContain(titles);
    expect(session.numberLetter).toBe(titles === old ? '' : 'B');
    expect(await granted(next.checkChain())).toMatchObject({ sound: true });
    const purges = (await recordsOf(next)).flatMap((record) => ('entry' in record ? (record.entry.header.purges ?? []) : []));
    // Carried into the restored ledger, and said again there for the others.
    expect(purges).toEqual(titles === old ? [gone] : [gone, gone]);
    const aside = path.join(home, '旧账本-2026-11-12-1');
    expect(existsSync(path.join(aside, 'keys.json'))).toBe(titles !== old);
    expect(readdirSync(home).filter((name) => name === 'restoring' || name === 'unfinished.json')).toEqual([]);
    seen.add(titles);
  });
  expect(deaths).toBeGreaterThan(30);
  expect(seen.size).toBe(2);
});

test('a wipe that is killed anywhere goes on at the next start, or has not begun', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  await granted(desk.dropSlip('"one"'));
  await desk.close();
  const again = putBack(pc);
  const seen = new Set<string>();
  await killedEverywhere(async ({ ports }) => {
    again();
    const dying = pc.start(ports);
    await orKilled(unlockFirst(dying));
    await orKilled(dying.wipe(PASSWORD));
    const next = pc.start();
    const { at } = await next.start();
    seen.add(at);
    if (at === 'locked') await granted(unlockFirst(next));
    else expect(existsSync(pc.ports.proposedFolder) ? readdirSync(pc.ports.proposedFolder) : []).toEqual([]);
  });
  expect(seen).toEqual(new Set(['locked', 'first-start']));
});

test('a purge that is killed anywhere is done to its end at the next unlock, or leaves no trace', async () => {
  const pc = await aPc();
  const desk = pc.start();
  await foundLedger(desk);
  const id = await writeIdea(desk, '要清除的');
  await granted(desk.saveDraft({ key: `idea:${id}`, json: '{}' }));
  await granted(desk.setPin({ personId: id, pin: '480213' }));
  await desk.close();
  const again = putBack(pc);
  const seen = new Set<string>();
  const deaths = await killedEverywhere(async ({ ports }) => {
    again();
    const dying = pc.start(ports);
    await orKilled(unlockFirst(dying));
    await orKilled(dying.purge({ documentIds: [id], verb: 'purge-person' }));
    const next = pc.start();
    await granted(unlockFirst(next));
    const isPurged = (await recordsOf(next)).some(({ type }) => type === 'purge');
    expect((await titlesIn(next)).includes('要清除的')).toBe(!isPurged);
    expect([(await granted(next.drafts())).length, (await granted(next.pinHolders())).length]).toEqual(isPurged ? [0, 0] : [1, 1]);
    expect(await granted(next.checkChain())).toMatchObject({ sound: true });
    seen.add(isPurged ? 'purged' : 'not yet');
  });
  expect(deaths).toBeGreaterThan(15);
  expect(seen).toEqual(new Set(['purged', 'not yet']));
});

test('a try that is killed before it is answered counts all the same', async () => {
  const pc = await aPc();
  await foundLedger(pc.start());
  const file = path.join(pc.ports.proposedFolder, 'tries.json');
  const again = putBack(pc);
  await killedEverywhere(async ({ ports, life }) => {
    again();
    const { profiles } = await lockedState(pc.start());
    const dying = pc.start(ports);
    await orKilled(dying.unlock({ profileId: profiles[0]!.id, password: 'not the password' }));
    const counted = existsSync(file) && Object.values(JSON.parse(readFileSync(file, 'utf8'))).length === 1;
    if (!life.isOver) expect(counted).toBe(true);
    expect((await unlockFirst(pc.start())).ok).toBe(true);
  });
});
