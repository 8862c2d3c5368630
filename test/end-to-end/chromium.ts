import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const PROGRAMS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const FOLDERS = (process.env.PATH ?? '').split(delimiter);
const PLACES = FOLDERS.flatMap((folder) => PROGRAMS.map((program) => join(folder, program)));

/** Where this machine has a Chromium, or null. */
export const CHROMIUM = [...PLACES, ...ELSEWHERE].find((place) => existsSync(place)) ?? null;

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-quic',
  '--disable-background-networking',
  '--no-first-run',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 360, height: 740 } as const;

/** Starts the browser with a new profile of its own. */
export function launch(): Promise<Browser> {
  if (CHROMIUM === null) throw new Error('no Chromium on this machine');
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** A page of a browser that knows nothing yet, and what went on in it. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Errors the page printed or threw. */
  readonly errors: string[];
  /** Addresses on other machines that it asked for. */
  readonly foreign: string[];
}

/** A phone-sized visit by someone whose own clock is not Viet Nam's. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({
    viewport: PHONE,
    locale: 'vi-VN',
    timezoneId: 'America/New_York',
    ...options,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== 'localhost') foreign.push(request.url());
  });
  return { context, page, errors, foreign };
}
