/** What was called otherwise before version 3, when a reason could not wait without an item as an explanation does. */
const RENAMED: ReadonlyMap<unknown, string> = new Map([
  ['askExplanationItem', 'askUnplacedItem'],
  ['dropExplanation', 'dropUnplaced'],
  ['explanationItem', 'unplacedItem'],
]);

type Fields = Readonly<Record<string, unknown>>;

/** A saved state (JSON) of an earlier version in the shape of today; anything else as it is. */
export function inTodaysShape(saved: unknown): unknown {
  if (!isFields(saved)) return saved;
  if (saved.version === 1) return ofVersionTwo(withOneAsking(saved));
  return saved.version === 2 ? ofVersionTwo(saved) : saved;
}

/** Version 1 kept what an office asked in a field of its own; only one of the two asked at a time. */
function withOneAsking({ asking, officeAsking, ...kept }: Fields): Fields {
  return { ...kept, asking: asking ?? officeAsking ?? null };
}

function ofVersionTwo({ unplacedExplanation: text = null, options, asking, ...kept }: Fields): Fields {
  return {
    ...kept,
    version: 3,
    unplaced: text === null ? null : { kind: 'explanation', text },
    options: Array.isArray(options) ? options.map(renamedOption) : options,
    asking: renamed(asking, 'for'),
  };
}

function renamedOption(option: unknown): unknown {
  return isFields(option) ? { ...option, action: renamed(option.action, 'do') } : option;
}

function renamed(named: unknown, by: 'do' | 'for'): unknown {
  return isFields(named) ? { ...named, [by]: RENAMED.get(named[by]) ?? named[by] } : named;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}
