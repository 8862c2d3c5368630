import type { Evidence } from '../../../domain/evidence/evidence.ts';
import { findEvidence } from '../../evidence-desk.ts';
import type { ReplyFile } from '../../reply.ts';
import type { TurnContext } from '../../turn.ts';

/** The documents that go with a card, under the names that people see. */
export function filesOf({ desk }: TurnContext, ids: readonly string[]): readonly ReplyFile[] {
  return ids.flatMap((id) => {
    const found = desk === null ? undefined : findEvidence(desk, id);
    return found === undefined ? [] : [{ kind: 'evidence', evidenceId: id, name: fileName(found) }];
  });
}

function fileName({ body, name, fields }: Evidence): string {
  if (body.kind === 'file') return name ?? `tai-lieu.${body.file.kind}`;
  const called = name ?? fields?.number ?? 'tai-lieu';
  return `${called.replace(/[\\/:*?"<>|]+/gu, '-').slice(0, 100)}.pdf`;
}
