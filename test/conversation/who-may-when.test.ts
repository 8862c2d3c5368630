import { expect, test } from 'vitest';
import { authorityOver } from '../../src/conversation/authority.ts';
import { acts } from '../../src/domain/authority/act.ts';
import { roleSchema } from '../../src/domain/people/role.ts';
import { factsOf, moments, noon, places } from './moments-of-a-campaign.ts';

const ITEM = '1.1';

test('every role in every place does every act at every moment of a campaign, or is told why not', async () => {
  const width = 19;
  const line = (first: string, cells: readonly string[]) =>
    [first.padEnd(30), ...cells.map((cell) => cell.padEnd(width))].join('').trimEnd();
  const blocks = acts.map((act) => {
    const rows = roleSchema.options.flatMap((role) =>
      Object.entries(places).map(([place, grantsOf]) => {
        const cells = Object.values(moments).map(([day, work]) => {
          const authority = authorityOver(factsOf(grantsOf(role), noon(day)), work, act, ITEM);
          return authority.allowed ? 'yes' : authority.refusal;
        });
        return line(`  ${role}, ${place}`, cells);
      }),
    );
    return [act, ...rows].join('\n');
  });
  const table = [line('', Object.keys(moments)), ...blocks].join('\n\n');
  await expect(`${table}\n`).toMatchFileSnapshot('./who-may-when.txt');
});
