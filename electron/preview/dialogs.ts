import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { app } from './application.ts';

type Answer = { readonly canceled: boolean; readonly filePath?: string; readonly filePaths?: readonly string[] };

/** What a test has laid ready for the next dialog. */
function prepared(): Answer | undefined {
  const file = path.join(app.userData, 'next-dialog.json');
  if (!existsSync(file)) return undefined;
  const answer = JSON.parse(readFileSync(file, 'utf8')) as Answer;
  rmSync(file);
  return answer;
}

function place(): string {
  const folder = path.join(app.getPath('documents'), '先锋台账-预览');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** No native dialogs without Electron: things go into one folder of the user's documents, and the words that the window shows name it. */
export const dialog = {
  showSaveDialog: async (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) =>
    prepared() ?? { canceled: false, filePath: path.join(place(), path.basename(defaultPath)) },
  showOpenDialog: async () => prepared() ?? { canceled: false, filePaths: [place()] },
  showErrorBox: (title: string, content: string) => console.error(`${title}\n${content}`),
};
