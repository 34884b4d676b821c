import { describe, expect, test } from 'vitest';
import type { Departure } from '../../src/domain/departure.ts';
import type { Disclosure } from '../../src/domain/disclosure.ts';
import {
  correctIncident,
  INCIDENT_STEPS,
  type Incident,
  type IncidentFields,
  openSteps,
  recordIncident,
  type Ticked,
  tickStep,
} from '../../src/domain/protection/incident.ts';
import { reachedPeople } from '../../src/domain/protection/reached.ts';
import { aPerson } from '../helpers/people.ts';
import { aStep } from '../helpers/steps.ts';

const fields: IncidentFields = {
  what: '备份 U 盘丢在班车上',
  source: 'stick',
  thing: '蓝色 16 GB',
  foundOn: '2026-11-01',
  departureIds: [],
  personIds: ['a', 'b', 'a'],
};
const step = aStep({ on: '2026-11-02' });
const { reason: _reason, ...silent } = step;
const recorded = (change: Partial<IncidentFields> = {}) => recordIncident({ ...fields, ...change }, { id: 'one', step });
function anIncident(): Incident {
  const outcome = recorded();
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value;
}
function ticked(incident: Incident, ...steps: readonly Ticked[]): Incident {
  return steps.reduce((before, one) => {
    const outcome = tickStep(before, one, step);
    if (!outcome.ok) throw new Error(outcome.refusal.code);
    return outcome.value;
  }, incident);
}

describe('an incident', () => {
  test('is written down with each person once, and without sheets where it was none', () => {
    expect(recorded({ departureIds: ['x'] })).toMatchObject({
      value: { personIds: ['a', 'b'], departureIds: [], recordedOn: '2026-11-02' },
    });
    expect(recorded({ source: 'sheet', departureIds: ['x', 'x'] })).toMatchObject({ value: { departureIds: ['x'] } });
  });

  test.each([
    [{ what: ' ' }, 'field-missing'],
    [{ thing: '' }, 'field-missing'],
    [{ foundOn: '' }, 'field-missing'],
    [{ foundOn: '2026-11-03' }, 'date-in-future'],
    [{ happenedOn: '2026-11-02' }, 'incident-found-before'],
  ] as const)('with %j is refused: %s', (change, code) => {
    expect(recorded(change)).toMatchObject({ refusal: { code } });
  });

  test('is open until each of its steps is ticked, in whatever order', () => {
    expect(openSteps(anIncident())).toEqual(INCIDENT_STEPS);
    const all = ticked(anIncident(), ...INCIDENT_STEPS.toReversed().map((one) => ({ step: one, at: '14:30' })));
    expect(openSteps(all)).toEqual([]);
    expect(all.ticked.at(-1)).toMatchObject({ step: 'contain', on: '2026-11-02', at: '14:30', note: step.reason });
  });

  test('keeps what was ticked: no step twice, none at no time of day, none before it was found', () => {
    const once = ticked(anIncident(), { step: 'contain', at: '08:05' });
    expect(tickStep(once, { step: 'contain', at: '09:00' }, step)).toMatchObject({
      refusal: { code: 'incident-step-ticked', on: '2026-11-02', at: '08:05' },
    });
    for (const at of ['24:00', '8:05', '0805', ''])
      expect(tickStep(once, { step: 'superior', at }, step)).toMatchObject({ refusal: { code: 'field-invalid', found: at } });
    expect(tickStep(once, { step: 'superior', at: '09:00' }, { ...step, on: '2026-10-31' })).toMatchObject({
      refusal: { code: 'step-before-last', last: '2026-11-01' },
    });
  });

  test('leaves out nothing but telling the persons, and that for a reason', () => {
    for (const one of INCIDENT_STEPS.filter((it) => it !== 'persons'))
      expect(tickStep(anIncident(), { step: one, at: '09:00', waived: true }, step)).toMatchObject({
        refusal: { code: 'incident-step-needed' },
      });
    expect(tickStep(anIncident(), { step: 'persons', at: '09:00', waived: true }, silent)).toMatchObject({
      refusal: { code: 'field-missing' },
    });
    expect(ticked(anIncident(), { step: 'persons', at: '09:00', waived: true }).ticked).toMatchObject([{ waived: true }]);
  });

  test('is corrected with its ticks, and not to a day after a step was taken', () => {
    const once = ticked(anIncident(), { step: 'contain', at: '08:05' });
    expect(correctIncident(once, { ...fields, personIds: ['c'] }, step)).toMatchObject({
      value: { personIds: ['c'], ticked: [{ step: 'contain' }] },
    });
    expect(correctIncident(once, { ...fields, foundOn: '2026-11-03' }, { ...step, on: '2026-11-04' })).toMatchObject({
      refusal: { code: 'step-before-last' },
    });
    const dated = recorded({ happenedOn: '2026-10-30' });
    if (!dated.ok) throw new Error(dated.refusal.code);
    const undated = correctIncident(dated.value, fields, step);
    expect(undated.ok && Object.keys(undated.value)).not.toContain('happenedOn');
  });
});

describe('whom an incident concerns', () => {
  const people = [aPerson({ id: 'a' }), aPerson({ id: 'b' }), aPerson({ id: 'c', arrivedOn: '2026-10-20' })];
  const left = (id: string, change: Partial<Departure>): Departure => ({
    ...{ v: 1, id, form: 'F-52', title: '花名册', receiver: '园区党委', manner: 'print', leftOn: '2026-10-19', by: 'p', recordCount: 2 },
    ...{ fields: ['姓名'], masked: false },
    ...change,
  });
  const seen = (personId: string, on: string) => ({ personId, on }) as Disclosure;
  const facts = {
    people,
    outsideIds: ['guest'],
    departures: [
      left('roster', {}),
      left('report', { form: 'F-62', fields: ['各行数字'] }),
      left('empty', { recordCount: 0 }),
      left('card', { about: { type: 'person', id: 'b' } }),
      left('post', { about: { type: 'pioneer-post', id: 'post-1' }, fields: ['责任人'] }),
    ],
    disclosures: [seen('a', '2026-10-29'), seen('b', '2026-10-30'), seen('b', '2026-10-31'), seen('c', '2026-11-02')],
    bodyOf: (id: string) => (id === 'post-1' ? { holderId: 'a', contactId: 'guest' } : undefined),
  };
  const reached = (change: Partial<IncidentFields>) => reachedPeople({ ...fields, ...change }, facts);
  const onSheets = (...departureIds: readonly string[]) => reached({ source: 'sheet', departureIds });

  test('is everybody where a PC or a stick is lost, also people of other enterprises', () => {
    expect(reached({ source: 'pc' })).toEqual(['a', 'b', 'c', 'guest']);
    expect(reached({ source: 'stick' })).toEqual(['a', 'b', 'c', 'guest']);
  });

  test('is on a list whoever was on the roster when it left, on a sheet about a record whoever the record names', () => {
    expect(onSheets('roster')).toEqual(['a', 'b']);
    expect(onSheets('card')).toEqual(['b']);
    expect(onSheets('post')).toEqual(['a', 'guest']);
    expect(onSheets('card', 'post')).toEqual(['b', 'a', 'guest']);
  });

  test('is nobody on a sheet of figures, an empty one, or one that is not chosen', () => {
    expect(onSheets('report', 'empty')).toEqual([]);
    expect(onSheets()).toEqual([]);
  });

  test('is at a screen whoever was looked at behind the mask from the day it happened until it was found', () => {
    expect(reached({ source: 'screen', happenedOn: '2026-10-30', foundOn: '2026-11-01' })).toEqual(['b']);
    expect(reached({ source: 'screen', foundOn: '2026-11-02' })).toEqual(['c']);
  });
});
