import { z } from 'zod';

const item = { itemKey: z.string() };
const evidence = { evidenceId: z.string() };
/** A page is known by its photograph (SHA-256, hex), since its number changes. */
const photo = { photo: z.string() };
const page = z.number().int().min(0);

/** What options do with the documents of a unit (tài liệu kiểm chứng). */
export const evidenceActionSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('itemEvidence'), ...item }),
  z.object({ do: z.literal('showEvidence'), ...evidence }),
  /** Sends the document itself. */
  z.object({ do: z.literal('viewEvidence'), ...evidence }),
  z.object({ do: z.literal('askPlace'), ...evidence }),
  z.object({ do: z.literal('placeEvidence'), ...evidence, ...item }),
  /** The document was meant for another item. */
  z.object({ do: z.literal('moveEvidence'), ...evidence, from: z.string(), ...item }),
  z.object({ do: z.literal('removeEvidence'), ...evidence }),
  z.object({ do: z.literal('restoreEvidence'), ...evidence }),
  z.object({ do: z.literal('evidencePages'), ...evidence, page }),
  z.object({ do: z.literal('evidencePage'), ...evidence, ...photo }),
  z.object({ do: z.literal('turnPage'), ...evidence, ...photo }),
  z.object({ do: z.literal('keepPage'), ...evidence, ...photo }),
  /** Every page with faults. */
  z.object({ do: z.literal('keepPages'), ...evidence }),
  z.object({ do: z.literal('movePage'), ...evidence, ...photo, by: z.union([z.literal(-1), z.literal(1)]) }),
  z.object({ do: z.literal('removePage'), ...evidence, ...photo }),
]);
export type EvidenceAction = z.infer<typeof evidenceActionSchema>;
