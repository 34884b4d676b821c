import { civilDateAt } from '../../../src/domain/civil-date.ts';
import { PASSWORD } from './branch.ts';
import { seedYear } from './year.ts';

// node make.mjs PROFILE DOCUMENTS: makes the folders of a demo. SEED and TODAY repeat one.
const [profile, documents] = process.argv.slice(2);
if (!profile || !documents) throw new Error('usage: make.mjs PROFILE DOCUMENTS');
const seed = Number(process.env.SEED ?? 20261119);
await seedYear({ profile, documents }, { seed, today: process.env.TODAY ?? civilDateAt(Date.now()) });
console.log(`演示的支部是编的，关上就没有了。书记的密码：${PASSWORD}（SEED=${seed}）`);
