import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { playStory } from './reminder-story.ts';

const folder = path.join(import.meta.dirname, 'stories');
const HEADING = '\n---\n';

describe('stories about reminders', () => {
  test.each(readdirSync(folder))('%s', (name) => {
    const file = path.join(folder, name);
    const [told = '', table = ''] = readFileSync(file, 'utf8').split(HEADING);
    const rows = playStory(told);
    if (process.env.UPDATE_STORIES === '1')
      writeFileSync(file, `${told.trimEnd()}${HEADING}${rows.join('\n')}\n`);
    else expect(rows).toEqual(table.trim().split('\n'));
  });
});
