import { toNfc } from '../text.ts';
import type { SetFault } from './check-set-fault.ts';
import type { CriteriaSet } from './criteria-set.ts';

/** Every text of the set that is not in composed letters, at any depth. */
export function checkText(set: CriteriaSet): readonly SetFault[] {
  return textsOf(set, []).flatMap(({ path, text }): SetFault[] =>
    text === toNfc(text)
      ? []
      : [{ name: 'textNotNfc', ...ownerAt(set, path), detail: { path: path.join('.'), text } }],
  );
}

interface FoundText {
  readonly path: readonly string[];
  readonly text: string;
}

function textsOf(value: unknown, path: readonly string[]): readonly FoundText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, [...path, name]));
}

/** Key and code of the innermost domain, criterion or item on the path. */
function ownerAt(
  set: CriteriaSet,
  path: readonly string[],
): { readonly itemKey: string | null; readonly code: string | null } {
  const [, domainAt = '', , criterionAt = '', inner = '', itemAt = ''] = path;
  const domain = path[0] === 'domains' ? set.domains[Number(domainAt)] : undefined;
  const criterion = criterionAt === '' ? undefined : domain?.criteria[Number(criterionAt)];
  const item = criterion?.kind === 'group' && inner === 'items' ? criterion.items[Number(itemAt)] : undefined;
  const owner = item ?? criterion ?? domain;
  return owner ? { itemKey: owner.key, code: owner.code } : { itemKey: null, code: null };
}
