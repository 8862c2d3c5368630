import type { AuditStore } from '../../src/application/ports/audit-store.ts';

/** A trail that holds nothing. */
export const noAudit: AuditStore = {
  streams: () => Promise.resolve([]),
  chain: () => Promise.resolve({ head: null, records: [] }),
  itemCodes: () => Promise.resolve(null),
  officialNames: () => Promise.resolve(new Map()),
};
