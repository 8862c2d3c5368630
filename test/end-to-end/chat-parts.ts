import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Site } from './browser-site.ts';

/** What the person said, as the page shows it. */
export const mine = (page: Page): Locator => page.locator('#lines .person .body');

/** What the assistant said. */
export const theirs = (page: Page): Locator => page.locator('#lines .assistant .body');

/** The notes beside what has not arrived yet. */
export const sending = (page: Page): Locator => page.locator('#waiting .sending:visible');

/** What arrived at the assistant: texts as they are, everything else as its content. */
export const texts = (site: Site) =>
  site.chat.received.map(({ content }) => (content.kind === 'text' ? content.text : content));

/** Waits until exactly this has arrived. */
export const eventually = (site: Site, expected: unknown): Promise<void> =>
  expect.poll(() => texts(site), { timeout: 10_000 }).toEqual(expected);
