import type { Vault } from './application/ports/vault.ts';
import type { Config } from './config/config.ts';
import { keptFileLinkSecret } from './config/file-link-secret.ts';
import type { Secret } from './config/secret.ts';
import { createExaminer, type Examiner } from './documents/examine-file.ts';
import { loadTrustAnchors, type TrustAnchor, trustAnchor } from './documents/signatures/trust-anchors.ts';
import type { Instant } from './domain/scaled.ts';
import { startSentences } from './start-sentences.ts';
import { openVault } from './vault/open-vault.ts';
import { vaultRefusalSentence } from './vault/vault-refusal.ts';

/** What evidence needs beside the store. */
export interface EvidenceServices {
  readonly vault: Vault;
  readonly examiner: Examiner;
  /** Signs links to files; null where there is no public address to link to. */
  readonly fileLinkSecret: Secret | null;
}

export type OpenedEvidence =
  | { readonly ok: true; readonly services: EvidenceServices }
  | { readonly ok: false; readonly sentence: string };

/** Opens what the settings name, or says what keeps it closed. */
export async function openEvidence(
  config: Config,
  ports: { readonly now: () => Instant; readonly alarm: (sentence: string) => void },
): Promise<OpenedEvidence> {
  const opening = await openVault({ dataFolder: config.dataFolder, s3: config.vault });
  if (!opening.ok) return { ok: false, sentence: vaultRefusalSentence(opening.refusal) };
  const trusted = await anchorsOf(config);
  if (!trusted.ok) return trusted;
  const key = fileLinkKey(config);
  if (!key.ok)
    return { ok: false, sentence: startSentences.fileLinkKeyUnusable(config.dataFolder, key.code) };
  const examiner = createExaminer({
    ocr: config.ocr,
    clamd: config.clamd,
    anchors: trusted.anchors,
    now: ports.now,
    unscanned: () => ports.alarm(startSentences.unscanned),
  });
  return { ok: true, services: { vault: opening.vault, examiner, fileLinkSecret: key.secret } };
}

type Anchors =
  | { readonly ok: true; readonly anchors: readonly TrustAnchor[] }
  | { readonly ok: false; readonly sentence: string };

/** The root certificates that the organiser trusts; none where no folder is named. */
async function anchorsOf({ trustAnchorsFolder }: Config): Promise<Anchors> {
  if (trustAnchorsFolder === null) return { ok: true, anchors: [] };
  const reading = await loadTrustAnchors(trustAnchorsFolder);
  return reading.ok
    ? { ok: true, anchors: reading.anchors.map(trustAnchor) }
    : { ok: false, sentence: reading.refusal.message };
}

function fileLinkKey({ publicAddress, fileLinkSecret, dataFolder }: Config) {
  const needsNone = publicAddress === null || fileLinkSecret !== null;
  return needsNone ? { ok: true as const, secret: fileLinkSecret } : keptFileLinkSecret(dataFolder);
}
