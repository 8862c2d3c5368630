import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { type Site, type SiteOptions, startSite } from './browser-site.ts';
import { CHROMIUM, launch } from './chromium.ts';

/** Starts the chat of one test; it is closed after the test. */
export type StartChat = (options: SiteOptions) => Promise<Site>;

/** A suite with a browser of its own; skipped by name where this machine has none. */
export function describeInBrowser(title: string, suite: (start: StartChat) => void): void {
  const skipped = CHROMIUM === null;
  describe.skipIf(skipped)(`${title}${skipped ? ' (no Chromium on this machine)' : ''}`, () => {
    let browser: Browser;
    let site: Site;

    beforeAll(async () => {
      browser = await launch();
    });
    afterEach(async () => {
      await site.leave();
    });
    afterAll(async () => {
      await browser.close();
    });

    suite(async (options) => {
      site = await startSite(browser, options);
      return site;
    });
  });
}
