import { describe } from 'vitest';
import { accountsContract } from './accounts.contract.ts';
import { albumBeganContract } from './album-began.contract.ts';
import { appraisalContract } from './appraisal.contract.ts';
import { auditContract } from './audit.contract.ts';
import { boardContract } from './board.contract.ts';
import { courseContract } from './course.contract.ts';
import { evidenceContract } from './evidence.contract.ts';
import { extendUnitsContract } from './extend-units.contract.ts';
import { inboxContract } from './inbox.contract.ts';
import { membersContract } from './members.contract.ts';
import { noContactContract } from './no-contact.contract.ts';
import { noticesContract } from './notices.contract.ts';
import { outboxContract } from './outbox.contract.ts';
import { paidNoticesContract } from './paid-notices.contract.ts';
import { progressContract } from './progress.contract.ts';
import { publicationContract } from './publication.contract.ts';
import { receiptsContract } from './receipts.contract.ts';
import { recordedEntriesContract } from './recorded-entries.contract.ts';
import { rehearsalContract } from './rehearsal.contract.ts';
import { remindersContract } from './reminders.contract.ts';
import { scorecardsContract } from './scorecards.contract.ts';
import type { StoreFactory } from './store-under-test.ts';
import { turnCommitContract } from './turn-commit.contract.ts';
import { turnReadContract } from './turn-read.contract.ts';
import { unitWorkContract } from './unit-work.contract.ts';
import { unreachedContract } from './unreached.contract.ts';

/** What every implementation of the turn store keeps. */
export function turnStoreContract(factory: StoreFactory): void {
  describe(`turn store on ${factory.name}`, () => {
    inboxContract(factory);
    turnReadContract(factory);
    turnCommitContract(factory);
    recordedEntriesContract(factory);
    outboxContract(factory);
    accountsContract(factory);
    noContactContract(factory);
    evidenceContract(factory);
    courseContract(factory);
    noticesContract(factory);
    paidNoticesContract(factory);
    auditContract(factory);
    remindersContract(factory);
    membersContract(factory);
    receiptsContract(factory);
    scorecardsContract(factory);
    albumBeganContract(factory);
    extendUnitsContract(factory);
    rehearsalContract(factory);
    progressContract(factory);
    boardContract(factory);
    unreachedContract(factory);
    unitWorkContract(factory);
    appraisalContract(factory);
    publicationContract(factory);
  });
}
