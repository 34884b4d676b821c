import { createHash } from 'node:crypto';
import path from 'node:path';
import { type Static, Type } from 'typebox';
import { Compile } from 'typebox/compile';
import type { CountyCardFile, Reply } from '../../../contract.ts';
import { answered, refused } from '../../refusal.ts';
import type { Room } from '../../room.ts';

const CARD_ENDING = '.card';
const text = (maxLength: number) => Type.String({ minLength: 1, maxLength });
/** What the county's console writes on a stick for a PC without a network: who it is, and a code. */
const shape = Compile(
  Type.Object(
    {
      card: Type.Literal(1),
      county: Type.Object({ id: text(64), name: text(60), publicKey: text(200), epoch: Type.Integer({ minimum: 1 }) }),
      organisation: text(60),
      code: text(60),
    },
    { additionalProperties: true },
  ),
);
export type CourierCard = Static<ReturnType<typeof shape.Type>>;

/** The county's id is the hash of its key: who compares the id has compared the key. */
const isTrue = ({ county: { id, publicKey } }: CourierCard): boolean =>
  createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex').slice(0, 32) === id;

export async function cardsIn(room: Room, folder: string): Promise<readonly CountyCardFile[]> {
  const names = (await room.disk.list(folder)).filter((name) => name.endsWith(CARD_ENDING));
  const cards = await Promise.all(names.map(async (file) => ({ file, card: await cardAt(room, folder, file) })));
  return cards.flatMap(({ file, card }) =>
    card.ok ? { file, county: card.value.county.name, id: card.value.county.id, organisation: card.value.organisation } : [],
  );
}

export async function cardAt(room: Room, folder: string, name: string): Promise<Reply<CourierCard>> {
  const place = path.join(folder, name);
  const isName = path.basename(name) === name && name.endsWith(CARD_ENDING);
  const size = isName ? await room.disk.size(place) : undefined;
  const bytes = size !== undefined && size < 10_000 ? await room.disk.read(place) : undefined;
  try {
    const card: unknown = JSON.parse(bytes?.toString('utf8') ?? '');
    if (shape.Check(card) && isTrue(card)) return answered(card);
  } catch {
    // Not JSON: no card either.
  }
  return refused({ code: 'card-unreadable', file: name });
}
