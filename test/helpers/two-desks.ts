import { aCounty } from './county.ts';
import { aBranchKey } from './entries.ts';
import { aLineDesk } from './line-desk.ts';

/** Two PCs of one branch, enrolled at one county. */
export async function twoDesks() {
  const county = aCounty();
  const branchKey = aBranchKey();
  const here = await aLineDesk({ county, device: 'device-1', branchKey });
  const there = await aLineDesk({ county, device: 'device-2', branchKey });
  return { county, branchKey, here, there };
}
