import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The program as `npm start` runs it, with the demo, at an address of its own. */
export interface BuiltProgram {
  readonly child: ChildProcess;
  readonly address: string;
}

const PROGRAM = path.resolve(import.meta.dirname, '../../dist/src/main.js');

export type Settings = Readonly<Record<string, string>>;

export function spawnProgram(dataFolder: string, settings: Settings = {}): ChildProcess {
  if (!existsSync(PROGRAM)) throw new Error('the program is not built: npm run build');
  return spawn(process.execPath, [PROGRAM], {
    env: {
      ...process.env,
      PORT: '0',
      HOST: '127.0.0.1',
      DATA_FOLDER: dataFolder,
      DATABASE_URL: '',
      DEMO: 'on',
      LOG_LEVEL: 'error',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Starts the program and reads from its output where it listens. */
export async function startProgram(dataFolder: string, settings: Settings = {}): Promise<BuiltProgram> {
  const child = spawnProgram(dataFolder, settings);
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const found = /http:\/\/\S+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => reject(new Error(`the program ended with ${code}: ${said}`)));
  });
  return { child, address };
}
