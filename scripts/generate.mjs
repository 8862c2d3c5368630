import { generateClients } from './steps/generate.mjs';
import { root } from './steps/root.mjs';

const { code, printed } = await generateClients(root);
console.log(printed.trim());
process.exitCode = code;
