import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { CONNECT_MS, IDLE_CONNECTION_MS } from './telegram-traits.ts';

/** The code of every error that arises before a connection to Telegram stands: no request was written yet. */
export const UNREACHED = 'UNREACHED';

/**
 * Connections that tell a failed attempt to connect from one that broke later. Where a network blocks Telegram,
 * handshakes are reset or vanish; without this, such a reset looks like one in the middle of a request, and the
 * message would count as perhaps sent.
 */
export function connections(apiRoot: string, proxy: string | null): http.Agent {
  const options = { keepAlive: true, timeout: IDLE_CONNECTION_MS };
  if (apiRoot.startsWith('http://')) return new PlainConnections(options);
  return proxy === null ? new SecureConnections(options) : new ProxiedConnections(proxy, options);
}

class PlainConnections extends http.Agent {
  override createConnection(
    ...call: Parameters<http.Agent['createConnection']>
  ): ReturnType<http.Agent['createConnection']> {
    return guarded(super.createConnection(...call), 'connect');
  }
}

class SecureConnections extends https.Agent {
  override createConnection(
    ...call: Parameters<https.Agent['createConnection']>
  ): ReturnType<https.Agent['createConnection']> {
    return guarded(super.createConnection(...call), 'secureConnect');
  }
}

class ProxiedConnections extends HttpsProxyAgent<string> {
  override async connect(
    ...call: Parameters<HttpsProxyAgent<string>['connect']>
  ): ReturnType<HttpsProxyAgent<string>['connect']> {
    let status = 200;
    call[0].once('proxyConnect', ({ statusCode }: { readonly statusCode: number }) => {
      status = statusCode;
    });
    const overdue = new AbortController();
    const timer = setTimeout(() => overdue.abort(), CONNECT_MS);
    const connecting = super.connect(...call);
    try {
      const socket = await Promise.race([connecting, aborted(overdue.signal)]);
      if (status === 200) return guarded(socket, 'secureConnect');
      socket.destroy();
    } catch (error) {
      connecting.then(
        (late) => late.destroy(),
        () => undefined,
      );
      throw unreached(error);
    } finally {
      clearTimeout(timer);
    }
    throw unreached(new Error(`the proxy answered ${status}`));
  }
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('the proxy did not answer')), { once: true });
  });
}

/** `established`: the event after which requests are written. */
function guarded<S extends Duplex | null | undefined>(
  socket: S,
  established: 'connect' | 'secureConnect',
): S {
  if (socket === null || socket === undefined) return socket;
  const timer = setTimeout(() => socket.destroy(new Error('no connection in time')), CONNECT_MS);
  timer.unref();
  const mark = (error: unknown) => {
    unreached(error);
  };
  socket.once('close', () => clearTimeout(timer));
  socket.prependListener('error', mark);
  socket.once(established, () => {
    clearTimeout(timer);
    socket.off('error', mark);
  });
  return socket;
}

function unreached(error: unknown): unknown {
  return typeof error === 'object' && error !== null ? Object.assign(error, { code: UNREACHED }) : error;
}
