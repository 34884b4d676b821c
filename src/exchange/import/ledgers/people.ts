import type { Person } from '../../../domain/person.ts';
import { plainName, sameName } from '../values/name.ts';

export type PersonChoice = { readonly personId: string; readonly name: string; readonly department: string | undefined };
/** A name of the file that several people of the roster bear; one answer serves all rows with it. */
export type NameQuestion = {
  readonly key: string;
  readonly name: string;
  readonly department: string | undefined;
  readonly candidates: readonly PersonChoice[];
};

export type FoundPerson =
  | { readonly is: 'found'; readonly personId: string }
  | { readonly is: 'ask'; readonly question: NameQuestion }
  | { readonly is: 'unknown'; readonly name: string };

/** Finds the people of an old ledger on the roster, also those who have left. `answers` are person ids by `NameQuestion.key`. */
export function peopleFinder(
  roster: readonly Person[],
  answers: ReadonlyMap<string, string>,
): (name: string, department: string | undefined) => FoundPerson {
  const byName = grouped(roster);
  return (written, department) => {
    const name = plainName(written);
    const namesakes = byName.get(sameName(name)) ?? [];
    const [only] = namesakes;
    if (!only) return { is: 'unknown', name };
    if (namesakes.length === 1) return { is: 'found', personId: only.id };
    const inDepartment = namesakes.filter((person) => isWithin(person.department, department));
    if (inDepartment.length === 1) return { is: 'found', personId: inDepartment[0]!.id };
    const key = `${sameName(name)}|${department ?? ''}`;
    const answer = answers.get(key);
    if (answer && namesakes.some((person) => person.id === answer)) return { is: 'found', personId: answer };
    const candidates = namesakes.map((person) => ({ personId: person.id, name: person.name, department: person.department }));
    return { is: 'ask', question: { key, name, department, candidates } };
  };
}

/** The roster may name the team as well, or the old ledger may: 机加工车间 3班 is in 机加工车间. */
const isWithin = (one: string | undefined, other: string | undefined): boolean =>
  Boolean(one && other) && (one!.startsWith(other!) || other!.startsWith(one!));

function grouped(roster: readonly Person[]): Map<string, Person[]> {
  const byName = new Map<string, Person[]>();
  for (const person of roster) byName.set(sameName(person.name), [...(byName.get(sameName(person.name)) ?? []), person]);
  return byName;
}

/** 张三、李四，王五: several names in one cell, also with “等”. */
export const namesIn = (text: string): readonly string[] =>
  text
    .replace(/等(\d+人|人)?$/, '')
    .split(/[、,，;；/\n]+|\s{2,}/)
    .map(plainName)
    .filter((name) => name !== '');
