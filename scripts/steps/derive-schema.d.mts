export type Dialect = 'sqlite' | 'postgresql';
export const dialects: readonly Dialect[];
export function deriveSchema(source: string, dialect: Dialect, output: string): string;
