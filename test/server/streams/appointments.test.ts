import { expect, test } from 'vitest';
import { Appointments } from '../../../src/server/streams/appointments.ts';

/** Requests that all took so long, ten of them at once. */
const after = (ms: number) => {
  const appointments = new Appointments(10);
  for (let served = 0; served < 200; served += 1) appointments.served(ms);
  return appointments;
};

test('whoever is sent away is told to come when its turn would be, each behind the one before', () => {
  const appointments = after(200);
  const told = Array.from({ length: 700 }, () => appointments.next(5_000, 300));
  expect([told[0], told.at(-1)]).toEqual([7, 20]);
  expect([...told].sort((one, other) => one - other)).toEqual(told);
});

test('slow requests send away for longer, but never for more than ten minutes', () => {
  const appointments = after(20_000);
  expect(appointments.next(0, 100)).toBe(202);
  for (let more = 0; more < 1_000; more += 1) appointments.next(0, 300);
  expect(appointments.next(0, 300)).toBe(600);
});

test('a storm that is over delays nobody of the next one', () => {
  const appointments = after(200);
  for (let more = 0; more < 700; more += 1) appointments.next(0, 300);
  expect(appointments.next(60_000, 300)).toBe(7);
});
