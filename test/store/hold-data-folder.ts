import { openFolder } from './sqlite-store.ts';

// A process of its own for the tests: opens the store in the folder given, says so, and stays until it is killed.
await openFolder(process.argv[2] ?? '');
process.stdout.write('open\n');
process.stdin.resume();
