import { prepare } from './steps/prepare.mjs';
import { root } from './steps/root.mjs';

process.exitCode = (await prepare(root)) ? 0 : 1;
