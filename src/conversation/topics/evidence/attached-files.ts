import type { Evidence } from '../../../domain/evidence/evidence.ts';
import type { ReplyFile } from '../../reply.ts';

/** A document that goes with a message, under the name that people see. */
export function evidenceFile(document: Evidence): ReplyFile {
  return { kind: 'evidence', evidenceId: document.id, name: fileName(document) };
}

function fileName({ body, name, fields }: Evidence): string {
  if (body.kind === 'file') return name ?? `tai-lieu.${body.file.kind}`;
  const called = name ?? fields?.number ?? 'tai-lieu';
  return `${called.replace(/[\\/:*?"<>|]+/gu, '-').slice(0, 100)}.pdf`;
}
