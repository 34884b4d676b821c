import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { ChosenFolder, FolderToken, ShellRefusal } from '../contract.ts';
import { type Disk, freeBytes, isDrive, isFolder } from './disk.ts';
import { KEY_FILES } from './key-file.ts';
import { labelOf } from './label.ts';
import { troubleOf } from './trouble.ts';
import { settle } from './unfinished.ts';

/** The ledger never lies loose among other files, nor at the top of a stick: it gets a folder of this name there. */
const OWN_NAME = '先锋台账';
/** What systems leave in folders by themselves. */
const LITTER = new Set(['desktop.ini', 'Thumbs.db', '.DS_Store', '.directory']);

/** The folders that the window may name, each by the token that it was given. */
export class Folders {
  private readonly chosen = new Map<FolderToken, string>();

  constructor(private readonly disk: Disk) {}

  pathOf(token: FolderToken): string | undefined {
    return this.chosen.get(token);
  }

  async offer(folder: string): Promise<ChosenFolder> {
    const token = randomUUID();
    this.chosen.set(token, folder);
    return { token, label: labelOf(folder), freeBytes: await freeBytes(folder), holds: await this.holds(folder) };
  }

  async offerForLedger(folder: string): Promise<ChosenFolder> {
    await settle(this.disk, folder);
    const holds = await this.holds(folder);
    const isLoose = holds === 'other' || (holds === 'nothing' && (await isDrive(folder)));
    return this.offer(isLoose ? path.join(folder, OWN_NAME) : folder);
  }

  async holds(folder: string): Promise<ChosenFolder['holds']> {
    const names = (await this.disk.list(folder)).filter((name) => !LITTER.has(name));
    if (names.length === 0) return 'nothing';
    return names.some((name) => KEY_FILES.includes(name)) ? 'ledger' : 'other';
  }

  /** Whether a file can really be written there: rights alone say little on Windows and on sticks with a switch. */
  async refusalToWrite(folder: string): Promise<ShellRefusal | undefined> {
    const wasThere = await isFolder(folder);
    const probe = path.join(folder, '.probe');
    try {
      await this.disk.makeFolder(folder);
      await this.disk.write(probe, Buffer.from('probe'));
      await this.disk.remove(wasThere ? probe : folder);
      return undefined;
    } catch (error) {
      return troubleOf(error, wasThere ? folder : path.dirname(folder));
    }
  }
}
