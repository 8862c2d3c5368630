import { foldVietnamese } from '../text.ts';

export const reportFormats = ['docx', 'pdf', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** "bao-cao-tu-cham-so-noi-vu-2026.pdf"; `unit` is the unit's code or its name. */
export function reportFileName(unit: string, year: number, format: ReportFormat): string {
  const slug = foldVietnamese(unit)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60);
  return ['bao-cao-tu-cham', slug === '' ? 'don-vi' : slug, `${year}.${format}`].join('-');
}
