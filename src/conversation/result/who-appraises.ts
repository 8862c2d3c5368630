import { unitRoles } from '../../domain/authority/grant.ts';
import type { PlacedItem } from '../../domain/criteria/criteria-set.ts';
import type { AppraiserProgress } from '../looked-up.ts';
import { type Sentence, say } from '../reply.ts';
import { stay } from '../topics/plain-answers.ts';
import { type DeskContext, type Move, want } from '../turn.ts';

/** "Ai thẩm định mục này": by field, and never by name, so that nobody is called up before they judged. */
export function showWhoAppraises(context: DeskContext, placed: PlacedItem | null): Move {
  const { organiser } = context.desk.work.campaign;
  if (placed === null) return stay(context, [say('result.who.byField', { organiser })]);
  const { code, rule } = placed.item;
  if (rule.kind === 'notSelfScored')
    return stay(context, [
      say(rule.by === 'survey' ? 'result.who.survey' : 'result.who.council', { code, organiser }),
    ]);
  const { appraisers } = context.facts.lookedUp;
  if (appraisers === null) return want(context, { what: 'appraisers' });
  return stay(context, [whoSentence(context, placed, appraisers)]);
}

function whoSentence(
  { desk }: DeskContext,
  { item, domain }: PlacedItem,
  appraisers: readonly AppraiserProgress[],
): Sentence {
  const { people, campaign } = desk.work;
  const own = people.filter(({ roles }) => roles.some((role) => unitRoles.includes(role)));
  const others = appraisers.filter(({ officialId }) => own.every((each) => each.officialId !== officialId));
  const ofItem = others.filter(({ scope }) => scope?.itemKeys.includes(item.key));
  const ofDomain = others.filter(({ scope }) => scope?.domainKeys.includes(domain.key));
  const ofAll = others.filter(({ scope }) => scope === null);
  const said = { code: item.code, organiser: campaign.organiser };
  if (ofItem.length > 0) return say('result.who.item', { ...said, count: ofItem.length });
  if (ofDomain.length > 0)
    return say('result.who.domain', {
      ...said,
      count: ofDomain.length,
      domain: `${domain.code} · ${domain.name}`,
    });
  return ofAll.length > 0
    ? say('result.who.all', { ...said, count: ofAll.length })
    : say('result.who.nobody', said);
}
