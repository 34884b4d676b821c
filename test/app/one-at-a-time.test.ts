import { expect, test } from 'vitest';
import { oneAtATime } from '../../app/live/one-at-a-time.ts';

/** Tasks that end when they are told to. */
function aQueue() {
  const ask = oneAtATime();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const asked = (name: string) =>
    ask(() => {
      begun.push(name);
      return new Promise<void>((end) => ends.set(name, end));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((next) => setImmediate(next));
  };
  return { asked, begun, end };
}

test('what is asked while a task runs is done once at its end, by the last that asked', async () => {
  const { asked, begun, end } = aQueue();
  asked('first');
  asked('second');
  asked('third');
  expect(begun).toEqual(['first']);
  await end('first');
  expect(begun).toEqual(['first', 'third']);
  await end('third');
  expect(begun).toEqual(['first', 'third']);
  asked('fourth');
  expect(begun).toEqual(['first', 'third', 'fourth']);
});

test('a task that was taken back before it began is not done, and one that runs is left alone', async () => {
  const { asked, begun, end } = aQueue();
  const stop = asked('first');
  const takeBack = asked('second');
  takeBack();
  stop();
  await end('first');
  expect(begun).toEqual(['first']);
});
