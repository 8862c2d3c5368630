import { DateTime } from 'luxon';
import { afterBegun, type Begun, type BegunEvent } from '../../application/begun.ts';
import type { ReceiptIssuer } from '../../application/issue-receipt.ts';
import type { WorkplaceRecord } from '../../application/ports/turn-record.ts';
import { contentToApprove } from '../../conversation/approval-desk.ts';
import { layDesk } from '../../conversation/desk.ts';
import type { UnitPerson } from '../../conversation/facts.ts';
import { manifestOf } from '../../conversation/sent-manifest.ts';
import { appraise, resultHash } from '../../domain/appraisal/result-standing.ts';
import { latePenalty } from '../../domain/campaign/late-penalty.ts';
import type { Role } from '../../domain/people/role.ts';
import type { SignedReceipt } from '../../domain/receipt/signed-receipt.ts';
import type { Instant } from '../../domain/scaled.ts';
import { fillIn } from './fill-in.ts';
import { HOUR, judge, type StartOfDay } from './judge.ts';
import { LEAD } from './officials.ts';
import type { UnitStory } from './unit-story.ts';

/** What a story needs beside the scorecard: the instant it is told for, and who signs receipts. */
export interface Telling {
  readonly now: Instant;
  readonly receipts: Pick<ReceiptIssuer, 'newId' | 'signer'>;
}

/** How far a unit got that never sent. */
const ANSWERED_OF_UNSENT = 0.6;

/** What had happened to the scorecard of the unit, in order, each at its time. */
export function tellUnit(work: WorkplaceRecord, story: UnitStory, telling: Telling): Begun {
  const startOf = daysBefore(work, telling.now);
  const { sentDaysAgo } = story;
  const entries = fillIn(work, story.filling);
  const by = personWho(work, 'scorer').officialId;
  const filledIn = { unitId: work.unitId, by, at: startOf((sentDaysAgo ?? 22) + 3) + 9 * HOUR };
  if (sentDaysAgo === null) {
    const answered = Math.floor(entries.size * ANSWERED_OF_UNSENT);
    return { ...filledIn, entries: new Map([...entries].slice(0, answered)) };
  }
  const filled: Begun = { ...filledIn, entries };
  const full = afterBegun(work, filled);
  const { events, receipt } = send(full, startOf(sentDaysAgo) + 9 * HOUR, telling);
  const sent: Begun = { ...filled, receipt, events: [...events, ...judge(full, story, startOf)] };
  return story.confirmed ? confirm(work, sent, startOf(1) + 10 * HOUR) : sent;
}

function daysBefore({ campaign }: WorkplaceRecord, now: Instant): StartOfDay {
  const today = DateTime.fromMillis(now, { zone: campaign.timeZone }).startOf('day');
  return (days) => today.minus({ days }).toMillis();
}

function personWho({ people, unitId }: WorkplaceRecord, role: Role): UnitPerson {
  const person = people.find(({ roles }) => roles.includes(role));
  if (person === undefined) throw new Error(`no ${role} in ${unitId}`);
  return person;
}

/** The head approves, and a quarter of an hour later it is sent, with its receipt. */
function send(
  work: WorkplaceRecord,
  approvedAt: Instant,
  { receipts }: Telling,
): { readonly events: readonly BegunEvent[]; readonly receipt: SignedReceipt } {
  const head = personWho(work, 'head').officialId;
  const sender = personWho(work, 'scorer');
  const approval = { ...contentToApprove(work), by: head, at: approvedAt };
  const { campaign, auditHead } = work;
  const sentAt = approvedAt + HOUR / 4;
  const late = latePenalty(campaign.lateSubmission, sentAt, campaign.timeZone);
  const official = { id: sender.officialId, name: sender.name, locale: 'vi' } as const;
  const manifest = manifestOf({ desk: layDesk(work), official, facts: { sentAt } }, approval, null, late);
  const receipt = receipts.signer.sign({ ...manifest, receiptId: receipts.newId(), auditHead });
  const { contentHash, lines } = approval;
  const { receiptId } = receipt.manifest;
  return {
    receipt,
    events: [
      { by: head, at: approvedAt, event: { kind: 'approvalGiven', contentHash, lines } },
      {
        by: official.id,
        at: sentAt,
        event: { kind: 'submitted', receiptId, contentHash, latePenalty: late },
      },
    ],
  };
}

/** The council confirms exactly what was found. */
function confirm(work: WorkplaceRecord, sent: Begun, at: Instant): Begun {
  const hash = resultHash(appraise(afterBegun(work, sent)));
  const confirmed: BegunEvent = { by: LEAD, at, event: { kind: 'resultConfirmed', resultHash: hash } };
  return { ...sent, events: [...(sent.events ?? []), confirmed] };
}
