import type vi from '../../locales/vi.json';

/** The name of a sentence in `locales/vi.json`. Every locale has the same keys; a test compares them. */
export type SentenceKey = keyof typeof vi;
