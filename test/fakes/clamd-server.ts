import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/** The harmless string every scanner knows, in parts so that none takes this file for it. */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE!$H+H*'].join(
  '',
);
const COMMAND = 'zINSTREAM\0';
const MOST_BYTES = 1_000_000;

export interface ClamdServer {
  readonly host: string;
  readonly port: number;
  close(): Promise<void>;
}

/** As strict as the protocol: the command, chunks with their length before them, a chunk of no length. */
export function strictVerdict(received: Buffer): string | null {
  const command = received.toString('latin1', 0, COMMAND.length);
  if (!COMMAND.startsWith(command)) return 'UNKNOWN COMMAND\0';
  const chunks: Buffer[] = [];
  let size = 0;
  for (let at = COMMAND.length; at + 4 <= received.length; ) {
    const length = received.readUInt32BE(at);
    if (length === 0) {
      if (at + 4 !== received.length) return 'Command read error ERROR\0';
      return Buffer.concat(chunks).includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0';
    }
    size += length;
    if (size > MOST_BYTES) return 'INSTREAM size limit exceeded. ERROR\0';
    chunks.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return null;
}

/** A scanner on 127.0.0.1; `answer` is asked with all that came so far, and says null while it waits for more. */
export async function startClamdServer(
  answer: (received: Buffer) => string | null = strictVerdict,
): Promise<ClamdServer> {
  const server = createServer((socket) => {
    let received = Buffer.alloc(0);
    socket.on('error', () => undefined);
    socket.on('data', (piece) => {
      received = Buffer.concat([received, piece]);
      const said = answer(received);
      if (said !== null) socket.end(said, 'latin1');
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: '127.0.0.1',
    port,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  };
}
