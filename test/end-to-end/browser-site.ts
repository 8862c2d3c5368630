import type { Browser } from 'playwright-core';
import { startHttpServer } from '../../src/http/server.ts';
import { type InMemoryChat, inMemoryChat } from '../channels/web/in-memory-chat.ts';
import { type Visit, visit } from './chromium.ts';

/** A running chat on a store in memory. */
export interface Site {
  readonly chat: InMemoryChat;
  readonly address: string;
  /** Closes the server, as a restart begins. */
  stop(): Promise<void>;
  /** Serves again on the same port. */
  start(): Promise<void>;
  /** Opens the chat and waits until it is live. Closed by `leave`. */
  open(options?: Parameters<typeof visit>[1]): Promise<Visit>;
  /** Closes all visits and the server. */
  leave(): Promise<void>;
}

export interface SiteOptions {
  readonly demo: boolean;
}

export async function startSite(browser: Browser, { demo }: SiteOptions): Promise<Site> {
  const chat = inMemoryChat({ demo });
  const visits: Visit[] = [];
  const listen = async (port: number) => {
    const server = await startHttpServer({
      host: '127.0.0.1',
      port,
      routes: chat.channel.routes,
      largeBodies: chat.channel.largeBodies,
      log: { error: () => undefined },
    });
    if (!server.ok) throw new Error(server.refusal.name);
    return server;
  };
  let server = await listen(0);
  const { address, port } = server;
  return {
    chat,
    address,
    stop: () => server.close(),
    async start() {
      server = await listen(port);
    },
    async open(options) {
      const opened = await visit(browser, options);
      visits.push(opened);
      await opened.page.goto(address);
      await opened.page.locator('[data-state=connected]').waitFor();
      return opened;
    },
    async leave() {
      for (const opened of visits) await opened.context.close();
      await server.close();
    },
  };
}
