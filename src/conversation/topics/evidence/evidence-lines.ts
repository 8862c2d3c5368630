import { asksForRetake, type Evidence, type RecordedEvidence } from '../../../domain/evidence/evidence.ts';
import type { FileFlag, FileRefusal } from '../../../domain/evidence/file-kind.ts';
import { judgeIssuedOn } from '../../../domain/evidence/judge-issued-on.ts';
import type { PageFault } from '../../../domain/evidence/page-fault.ts';
import type { SamenessReason } from '../../../domain/evidence/same-document.ts';
import { sameEvidence } from '../../../domain/evidence/same-evidence.ts';
import type { Signature } from '../../../domain/evidence/signature.ts';
import { itemTotal } from '../../desk.ts';
import { provenItems, usedEvidence } from '../../evidence-desk.ts';
import { type Line, type Sentence, say } from '../../reply.ts';
import type { SentenceKey } from '../../sentence-key.ts';
import type { DeskContext } from '../../turn.ts';

/** What the document is called, or what it is when nobody named it. */
export function titleOf({ name, body, fields }: Evidence): Sentence {
  const number = fields?.number ?? null;
  if (name !== null) return say('text.verbatim', { text: name });
  if (number !== null) return say('evidence.byNumber', { number });
  return say('evidence.photographed', { pages: body.kind === 'scan' ? body.pages.length : 1 });
}

export function codesOf(context: DeskContext, itemKeys: readonly string[]): string {
  return itemKeys.map((key) => context.desk.byKey.get(key)?.item.code ?? key).join(', ');
}

/** Everything there is to know about a document, warnings last. */
export function evidenceLines(context: DeskContext, document: RecordedEvidence): readonly Line[] {
  const { body } = document;
  return [
    say('evidence.heading', { title: titleOf(document) }),
    body.kind === 'scan'
      ? say('evidence.pages', { pages: body.pages.length })
      : say('evidence.file', { kind: body.file.kind.toUpperCase() }),
    ...placeLine(context, document),
    ...readLine(document),
    ...(body.kind === 'file' ? body.file.signatures.flatMap(signatureLines) : []),
    ...(body.kind === 'file' ? flagLine(body.file.flags) : []),
    ...faultLines(document),
    ...yearLines(context, document),
    ...sameLines(context, document),
  ];
}

function placeLine(context: DeskContext, document: Evidence): readonly Line[] {
  const itemKeys = provenItems(context.desk, document);
  if (document.purpose === 'supplement')
    return [say('result.supplement.for', { codes: codesOf(context, itemKeys) })];
  const unscored = itemKeys.filter((key) =>
    ['exempt', 'notSelfScored'].includes(itemTotal(context.desk, key).state),
  );
  return [
    ...(itemKeys.length === 0 ? [] : [say('evidence.usedFor', { codes: codesOf(context, itemKeys) })]),
    ...(unscored.length === 0 ? [] : [say('evidence.notScoredHere', { codes: codesOf(context, unscored) })]),
  ];
}

function readLine({ fields }: Evidence): readonly Line[] {
  if (fields === null) return [];
  const parts = [
    ...(fields.number === null ? [] : [say('evidence.fieldNumber', { number: fields.number })]),
    ...(fields.issuedOn === null
      ? []
      : [say('evidence.fieldDay', { day: { calendarDay: fields.issuedOn } })]),
    ...(fields.issuer === null ? [] : [say('text.verbatim', { text: fields.issuer })]),
    ...(fields.summary === null ? [] : [say('text.verbatim', { text: fields.summary })]),
  ];
  return parts.length === 0 ? [] : [say('evidence.read', { parts })];
}

const integrityKeys: Readonly<Record<Signature['integrity'], SentenceKey>> = {
  intact: 'signature.intact',
  altered: 'signature.altered',
  broken: 'signature.broken',
};

const certificateKeys: Readonly<Record<Signature['certificate'], SentenceKey>> = {
  trusted: 'signature.trusted',
  untrusted: 'signature.untrusted',
  expired: 'signature.expired',
  notYetValid: 'signature.notYetValid',
  noAnchors: 'signature.noAnchors',
};

export function signatureLines(signature: Signature): readonly Line[] {
  const { signer, signedAt, integrity, coverage, certificate } = signature;
  if (integrity === 'broken') return [say('signature.broken')];
  return [
    say('signature.line', {
      signer: signer ?? say('signature.nobody'),
      at: signedAt === null ? say('signature.noTime') : say('signature.time', { at: { moment: signedAt } }),
      integrity: say(integrityKeys[integrity]),
      certificate: say(certificateKeys[certificate]),
    }),
    ...(coverage === 'part' ? [say('signature.part')] : []),
  ];
}

const flagKeys: Readonly<Record<FileFlag, SentenceKey>> = {
  script: 'flag.script',
  embeddedFiles: 'flag.embeddedFiles',
  macros: 'flag.macros',
  launchAction: 'flag.launchAction',
  externalLinks: 'flag.externalLinks',
  encrypted: 'flag.encrypted',
  polyglot: 'flag.polyglot',
};

function flagLine(flags: readonly FileFlag[]): readonly Line[] {
  return flags.length === 0
    ? []
    : [say('evidence.flagged', { list: flags.map((flag) => say(flagKeys[flag])) })];
}

const faultKeys: Readonly<Record<PageFault, SentenceKey>> = {
  blurred: 'pageFault.blurred',
  dark: 'pageFault.dark',
  cutOff: 'pageFault.cutOff',
  tooSmall: 'pageFault.tooSmall',
  sideways: 'pageFault.sideways',
};

export function faultsSaid(faults: readonly PageFault[]): readonly Sentence[] {
  return faults.map((fault) => say(faultKeys[fault]));
}

/** Pages that are hard to read: asked for again, or marked where they were taken as they are. */
function faultLines({ body }: Evidence): readonly Line[] {
  if (body.kind !== 'scan') return [];
  return body.pages.flatMap((page, index) =>
    page.faults.length === 0
      ? []
      : [
          say(asksForRetake(page) ? 'evidence.pageFaulty' : 'evidence.pageMarked', {
            page: index + 1,
            faults: faultsSaid(page.faults),
          }),
        ],
  );
}

function yearLines(context: DeskContext, { fields, itemKeys }: Evidence): readonly Line[] {
  const issuedOn = fields?.issuedOn ?? null;
  if (issuedOn === null) return [];
  return itemKeys.flatMap((key) => {
    const item = context.desk.byKey.get(key)?.item;
    if (item === undefined) return [];
    const missed = judgeIssuedOn(issuedOn, context.desk.work.campaign.year, item.evidenceYear);
    const said = { code: item.code, day: { calendarDay: issuedOn } };
    return missed === null ? [] : [say('evidence.otherYear', { ...said, year: String(missed.wantedYear) })];
  });
}

const sameKeys: Readonly<Record<SamenessReason, SentenceKey>> = {
  sameBytes: 'same.sameBytes',
  looksAlike: 'same.looksAlike',
  sameNumber: 'same.sameNumber',
};

/** The same document sent before: not wrong, but one document for several items is easier to keep. */
function sameLines(context: DeskContext, document: RecordedEvidence): readonly Line[] {
  return usedEvidence(context.desk).flatMap((other) => {
    if (other.id === document.id || other.addedAt > document.addedAt) return [];
    const why = sameEvidence(document, other);
    if (why === null) return [];
    const itemKeys = provenItems(context.desk, other);
    const where =
      itemKeys.length === 0
        ? say('same.unplaced')
        : say('same.usedFor', { codes: codesOf(context, itemKeys) });
    return [say(sameKeys[why], { where })];
  });
}

const refusalKeys: Readonly<Record<FileRefusal, SentenceKey>> = {
  empty: 'fileRefusal.empty',
  tooLarge: 'fileRefusal.tooLarge',
  unknownKind: 'fileRefusal.unknownKind',
  executable: 'fileRefusal.executable',
  archive: 'fileRefusal.archive',
  bomb: 'fileRefusal.bomb',
  tooManyPixels: 'fileRefusal.tooManyPixels',
  unreadable: 'fileRefusal.unreadable',
  infected: 'fileRefusal.infected',
  secret: 'fileRefusal.secret',
  besideSecret: 'fileRefusal.besideSecret',
  timedOut: 'fileRefusal.timedOut',
  gone: 'fileRefusal.gone',
  vaultFull: 'fileRefusal.vaultFull',
  quotaUsed: 'fileRefusal.quotaUsed',
};

/** `number`: which of the files sent together, from 1. */
export function refusedLine(name: string | null, number: number, refusal: FileRefusal): Line {
  return say(refusalKeys[refusal], { name: name ?? say('evidence.nthDocument', { number }) });
}
