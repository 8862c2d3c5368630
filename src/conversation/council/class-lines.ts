import type { Campaign } from '../../domain/campaign/campaign.ts';
import { classify } from '../../domain/campaign/classify.ts';
import type { Points } from '../../domain/scaled.ts';
import { type Line, say } from '../reply.ts';

interface WithResult {
  readonly result: { readonly points: Points; readonly maximum: Points };
}

/** How many units are in each class, the best first. */
export function classLines(
  { classification }: Pick<Campaign, 'classification'>,
  units: readonly WithResult[],
): readonly Line[] {
  const classes = units.map(({ result }) => classify(classification, result)?.name ?? null);
  const counted = [...classification.bands.map(({ name }) => name), null].flatMap((name) => {
    const count = classes.filter((each) => each === name).length;
    return count === 0 ? [] : [say('council.preview.class', { class: name ?? say('class.none'), count })];
  });
  return counted.length === 0 ? [] : [say('council.preview.classes', { list: counted })];
}
