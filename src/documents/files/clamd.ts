import { createConnection } from 'node:net';

export interface ClamdAddress {
  readonly host: string;
  readonly port: number;
  /** For the whole scan. */
  readonly timeoutMs?: number;
}

/** `unavailable`: no answer, an answer that says neither, or a file over the scanner's own limit. */
export type ScanOutcome = 'clean' | 'infected' | 'unavailable';

const CHUNK_BYTES = 64 * 1024;
const MOST_ANSWER_CHARACTERS = 4096;

/** Sends the bytes to a ClamAV daemon (INSTREAM) and reads its verdict. Never throws. */
export function scanWithClamd(
  bytes: Uint8Array,
  { host, port, timeoutMs = 30_000 }: ClamdAddress,
): Promise<ScanOutcome> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port });
    let answer = '';
    const settle = (outcome: ScanOutcome) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(outcome);
    };
    const timer = setTimeout(() => settle('unavailable'), timeoutMs);
    socket.setEncoding('latin1');
    socket.on('connect', () => {
      socket.write('zINSTREAM\0');
      for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
        const chunk = bytes.subarray(at, at + CHUNK_BYTES);
        socket.write(lengthPrefix(chunk.length));
        socket.write(chunk);
      }
      socket.write(lengthPrefix(0));
    });
    socket.on('data', (text: string) => {
      answer += text;
      if (answer.includes('\0') || answer.length > MOST_ANSWER_CHARACTERS) settle(verdictOf(answer));
    });
    socket.on('end', () => settle(verdictOf(answer)));
    socket.on('error', () => settle('unavailable'));
  });
}

function lengthPrefix(length: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(length);
  return prefix;
}

/** Only a whole answer counts. */
function verdictOf(answer: string): ScanOutcome {
  if (/^stream: OK\0$/.test(answer)) return 'clean';
  return /^stream: .+ FOUND\0$/.test(answer) ? 'infected' : 'unavailable';
}
