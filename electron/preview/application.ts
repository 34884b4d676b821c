import { EventEmitter } from 'node:events';
import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { productName, version } from '../../package.json';
import { holdAlone } from './lock.ts';

const argument = (name: string) => process.argv.find((it) => it.startsWith(`--${name}=`))?.slice(name.length + 3);

/** Where programs keep their data on this system. A profile of its own: the preview never touches what real Electron keeps. */
function userDataFolder(): string {
  const chosen = argument('user-data-dir');
  if (chosen) return path.resolve(chosen);
  const base =
    process.platform === 'win32'
      ? (process.env.APPDATA ?? path.join(homedir(), 'AppData', 'Roaming'))
      : (process.env.XDG_CONFIG_HOME ?? path.join(homedir(), '.config'));
  return path.join(base, `${productName}-preview`);
}

/** `app` of the stand-in. Ready comes only after main has been evaluated: a main that awaits it at its top hangs here as in Electron. */
class Application extends EventEmitter {
  readonly isPackaged = false;
  readonly userData = userDataFolder();
  /** Closes what the stand-in itself has opened. */
  closeAll: () => Promise<void> = async () => undefined;
  /** What main asks of Chromium before it starts. */
  readonly switches = new Map<string, string>();
  readonly commandLine = { appendSwitch: (name: string, value: string) => void this.switches.set(name, value) };
  private readonly places = new Map<string, string>();
  private ready = false;
  private mainIsEvaluated = (): void => undefined;
  private readonly mainEvaluated = new Promise<void>((resolve) => {
    this.mainIsEvaluated = resolve;
  });

  constructor() {
    super();
    mkdirSync(this.userData, { recursive: true, mode: 0o700 });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.quit());
  }

  becomeReady(): void {
    this.ready = true;
    this.mainIsEvaluated();
    this.emit('ready', {});
  }
  isReady = (): boolean => this.ready;
  whenReady = (): Promise<void> => this.mainEvaluated;
  getName = (): string => productName;
  getVersion = (): string => version;
  setPath(name: string, place: string): void {
    this.places.set(name, place);
  }
  getPath(name: string): string {
    const set = this.places.get(name);
    if (set) return set;
    if (name === 'userData') return this.userData;
    if (name === 'documents') return process.env.XDG_DOCUMENTS_DIR ?? path.join(homedir(), 'Documents');
    return name === 'home' ? homedir() : path.join(this.userData, name);
  }
  requestSingleInstanceLock = (): boolean => holdAlone(this.userData, () => this.emit('second-instance', {}, [], '', undefined));

  /** As Electron asks: first whether to, then the windows, then a last word. */
  quit(): void {
    const asked = question();
    this.emit('before-quit', asked);
    if (asked.refused) return;
    void this.closeAll().then(() => {
      const last = question();
      this.emit('will-quit', last);
      if (!last.refused) this.exit(0);
    });
  }
  exit(code = 0): void {
    this.emit('quit', {}, code);
    process.exit(code);
  }
}

export const app = new Application();

/** An event that a listener may refuse. */
export const question = <T extends object>(details?: T) => ({
  ...(details as T),
  refused: false,
  preventDefault() {
    this.refused = true;
  },
});
