import { createHash } from 'node:crypto';
import type { AcceptedFile } from '../../src/domain/evidence/examined-file.ts';
import type { PageFault } from '../../src/domain/evidence/page-fault.ts';

/** A photographed page, as the intake hands it over; the same number is the same photograph. */
export function picture(number: number, faults: readonly PageFault[] = []): AcceptedFile {
  return {
    ok: true,
    name: 'tai-lieu.jpg',
    kind: 'jpeg',
    flags: [],
    original: address(`picture ${number}`),
    size: 1000,
    page: {
      sha256: address(`page ${number}`),
      size: 500,
      perceptualHash: number.toString(16).padStart(16, '0'),
      faults: [...faults],
    },
    signatures: [],
    fields: null,
  };
}

/** A PDF, kept as it was sent. */
export function pdf(number: number, name = `ke-hoach-${number}.pdf`): AcceptedFile {
  return {
    ...picture(number),
    name,
    kind: 'pdf',
    original: address(`file ${number}`),
    page: null,
  };
}

function address(of: string): string {
  return createHash('sha256').update(of).digest('hex');
}
