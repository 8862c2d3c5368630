import type { ServerResponse } from 'node:http';

/**
 * How a platform hands out a file. `unannounced`: without telling its size. `gone`: 404. `hanging`: some bytes, then
 * nothing. `cut`: fewer bytes than told. `elsewhere`: a redirect. `busy`: 503.
 */
export type Serving = 'plain' | 'unannounced' | 'gone' | 'hanging' | 'cut' | 'elsewhere' | 'busy';

export function serveBytes(response: ServerResponse, bytes: Uint8Array, serving: Serving): void {
  const length = { 'content-type': 'application/octet-stream', 'content-length': bytes.length };
  switch (serving) {
    case 'plain':
      response.writeHead(200, length).end(bytes);
      return;
    case 'unannounced':
      response.writeHead(200, { 'content-type': 'image/jpeg', 'transfer-encoding': 'chunked' });
      response.write(bytes.subarray(0, 10));
      response.end(bytes.subarray(10));
      return;
    case 'gone':
      response.writeHead(404).end();
      return;
    case 'hanging':
      response.writeHead(200, length).write(bytes.subarray(0, 1));
      return;
    case 'cut':
      response.writeHead(200, length).write(bytes.subarray(0, 1), () => response.destroy());
      return;
    case 'elsewhere':
      response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
      return;
    case 'busy':
      response.writeHead(503).end();
  }
}
