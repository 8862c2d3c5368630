import { grantFault, unitRoles } from '../../domain/authority/grant.ts';
import type { AuthorityRefusal } from '../../domain/authority/refusal.ts';
import { authorityOver, authorityToConfirm, refusalSentence } from '../authority.ts';
import { authorityRefusalKeys } from '../authority-refusal.ts';
import type { Desk } from '../desk.ts';
import { spaced } from '../office/end-question.ts';
import { showOfficeMenu } from '../office/office-menu.ts';
import type { UnitProgress } from '../office.ts';
import { type Sentence, say } from '../reply.ts';
import { roundRefusal } from '../round-refusal.ts';
import type { Move, OfficeContext } from '../turn.ts';

/** Whether results before their publication, and how far they are, are the person's to see. */
export function oversees({ office }: OfficeContext): boolean {
  return office.roles.some((role) => role === 'appraisalLead' || role === 'organiser');
}

/** Says that this is not the person's affair; null where it is. */
export function refuseOnlooker(context: OfficeContext): Move | null {
  return oversees(context) ? null : showOfficeMenu(context, spaced(say('refusal.authority.notYours')));
}

/** Why the person may not confirm, or open again, the result of the unit now; null where they may. */
export function councilRefusal(
  context: OfficeContext,
  { work }: Desk,
  act: 'confirmResult' | 'returnResult',
): Sentence | null {
  const authority = authorityOver(context.facts, work, act, null);
  if (authority.allowed) return null;
  return (
    personalRefusal(authority.refusal, work.unitName) ?? refusalSentence(work, null, authority.refusal, act)
  );
}

/** The same of a unit in a list that has a result to confirm. */
export function confirmationRefusal(
  { facts, office }: OfficeContext,
  { unitId, name }: Pick<UnitProgress, 'unitId' | 'name'>,
): Sentence | null {
  const authority = authorityToConfirm(facts, office, unitId);
  if (authority.allowed) return null;
  const { refusal } = authority;
  return (
    personalRefusal(refusal, name) ??
    roundRefusal(office.campaign, 'confirmResult', refusal) ??
    say(authorityRefusalKeys[refusal])
  );
}

function personalRefusal(refusal: AuthorityRefusal, unit: string): Sentence | null {
  if (refusal === 'notYours' || refusal === 'outsideScope') return say('council.leadOnly');
  return refusal === 'ownUnit' ? say('council.ownUnit', { unit }) : null;
}

/** Why nothing of appraisal can be there yet; null from the first round on. */
export function tooEarly({ facts, office: { campaign } }: OfficeContext): Sentence | null {
  const { appraisal } = campaign.phases;
  return appraisal === null || facts.sentAt < appraisal.opensAt
    ? roundRefusal(campaign, 'confirmResult', 'notYet')
    : null;
}

/** The same as an answer. */
export function refuseEarly(context: OfficeContext): Move | null {
  const early = tooEarly(context);
  return early === null ? null : showOfficeMenu(context, spaced(early));
}

/**
 * Whether the result of the unit is kept from the person here: its people see it as far, and as soon, as the unit may,
 * also those of them who lead the appraisal.
 */
export function isWithheld(context: OfficeContext, unitId: string): boolean {
  const { publication, roles } = context.office;
  return publication === null && !roles.includes('organiser') && isOwn(context, unitId);
}

/** Whether the person works for the unit. */
export function isOwn({ facts, office }: OfficeContext, unitId: string): boolean {
  return facts.grants.some(
    (grant) =>
      grant.campaignId === office.campaign.id &&
      grant.unitId === unitId &&
      unitRoles.includes(grant.role) &&
      grantFault(grant, facts.sentAt) === null,
  );
}
