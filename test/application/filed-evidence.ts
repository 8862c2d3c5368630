import type { FiledEvidence } from '../../src/application/ports/evidence-store.ts';
import type { Evidence } from '../../src/domain/evidence/evidence.ts';

/** A document as the store lists it, in the place "unit campaign". */
export function filed(evidence: Evidence, place: string, codes: readonly string[] = []): FiledEvidence {
  const [unit = '', year = ''] = place.split(' ');
  return {
    evidence,
    unitId: unit,
    unitName: `Đơn vị ${unit}`,
    campaignId: `ky-${year}`,
    campaignName: `Kỳ đánh giá ${year}`,
    codes,
  };
}
