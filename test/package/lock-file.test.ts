import { expect, test } from 'vitest';
import lock from '../../package-lock.json';

type Package = { readonly version?: string; readonly optionalDependencies?: Record<string, string> };
const packages = lock.packages as Readonly<Record<string, Package>>;

/** Where a package finds another: beside itself, or in a folder above. */
function found(from: string, name: string): boolean {
  const folders = from.split('/node_modules/').map((_, at, parts) => parts.slice(0, at + 1).join('/node_modules/'));
  return ['', ...folders].some((folder) => packages[`${folder && `${folder}/`}node_modules/${name}`]?.version !== undefined);
}

test('the lock file names the parts for every system, also those that this registry does not carry, else a clean install stops', () => {
  const wanted = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => ({ from, name })),
  );
  expect(wanted.length).toBeGreaterThan(50);
  expect(wanted.filter(({ from, name }) => !found(from, name))).toEqual([]);
});
