import { expect, test } from 'vitest';
import { type Act, acts } from '../../../src/domain/authority/act.ts';
import { mayAct } from '../../../src/domain/authority/authority.ts';
import type { CourseFacts } from '../../../src/domain/authority/question.ts';
import { type Role, roleSchema } from '../../../src/domain/people/role.ts';
import { grant, question, usualGrant } from './question-of.ts';

/** Where the scorecard stands, in the order of a campaign. */
const phases: Readonly<Record<string, Partial<CourseFacts>>> = {
  'before opening': { window: 'tooEarly' },
  open: {},
  'locked, unsent': { window: 'locked' },
  sent: { submitted: true },
  'sent, locked': { submitted: true, window: 'locked' },
  'appraisal begun': { submitted: true, appraisalStarted: true },
  confirmed: { submitted: true, appraisalStarted: true, confirmed: true },
  published: { submitted: true, appraisalStarted: true, published: true, window: 'locked' },
};
const whoever: readonly (readonly [string, (role: Role) => ReturnType<typeof grant>])[] = [
  ['of this unit', (role) => usualGrant(role)],
  ['of another unit', (role) => grant(role, 'so-b')],
];

function cell(act: Act, role: Role, unit: string, phase: Partial<CourseFacts>): string {
  const held = whoever.find(([name]) => name === unit)?.[1](role);
  const authority = mayAct(question(act, held === undefined ? [] : [held], phase));
  return authority.allowed ? 'yes' : authority.refusal;
}

function tableOf(unit: string): string {
  const width = 17;
  const head = ['', ...Object.keys(phases)].map((name) => name.padEnd(width)).join('');
  const blocks = acts.map((act) => {
    const rows = roleSchema.options.map((role) =>
      [`  ${role}`, ...Object.values(phases).map((phase) => cell(act, role, unit, phase))]
        .map((words) => words.padEnd(width))
        .join('')
        .trimEnd(),
    );
    return [act, ...rows].join('\n');
  });
  return `${[head.trimEnd(), ...blocks].join('\n\n')}\n`;
}

test('every act by every role in every phase, on the own unit or campaign', async () => {
  await expect(tableOf('of this unit')).toMatchFileSnapshot('./who-may-act.txt');
});

test('every act by every role that was given for another unit', async () => {
  await expect(tableOf('of another unit')).toMatchFileSnapshot('./who-may-act-elsewhere.txt');
});
