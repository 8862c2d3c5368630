import type { Evidence } from '../evidence/evidence.ts';
import { sha256 } from '../sha256.ts';

/**
 * The SHA-256 (hex) by which a receipt names the signed report: of the file; of the photograph where it has one page;
 * else of the SHA-256 of its photographs, one a line.
 */
export function signedReportHash({ body }: Evidence): string {
  if (body.kind === 'file') return body.file.sha256;
  const [first, ...more] = body.pages.map(({ original }) => original);
  if (first !== undefined && more.length === 0) return first;
  return sha256([first, ...more].join('\n'));
}
