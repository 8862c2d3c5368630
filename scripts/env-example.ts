import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { envExampleText } from './env-example-text.ts';

const file = path.resolve(import.meta.dirname, '../.env.example');
writeFileSync(file, envExampleText());
console.log(file);
