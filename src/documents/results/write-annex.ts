import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import type { CampaignResults, GroupResults } from '../../domain/results/campaign-results.ts';
import type { Instant } from '../../domain/scaled.ts';
import { centred, FONT, line, paragraph, rule, section, twips } from '../report/docx-text.ts';
import { MARGINS_MM } from '../report/page-measures.ts';
import { printable } from '../report/printable.ts';
import { annexTable } from './annex-table.ts';
import { annexMark, attachedTo, groupHeading, groupNotes, unfinishedLine, unitCells } from './annex-words.ts';
import { statusLine, titleOf } from './result-words.ts';

const A4 = { width: twips(210), height: twips(297), orientation: PageOrientation.PORTRAIT };
/** Where the header begins, so that it fits into the margin. */
const EDGE = twips(6);
const TEXT_WIDTH_MM = 210 - MARGINS_MM.left - MARGINS_MM.right;
const RULE_MM = 40;

/** The annex of the decision that publishes the results, as Nghị định 30/2020 lays an annex out. `at` in ms UTC. */
export async function writeAnnex(said: CampaignResults, at: Instant): Promise<Uint8Array> {
  const results = printable(said);
  const { organiser } = results.campaign;
  const { top, right, bottom, left } = MARGINS_MM;
  const margin = { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) };
  const document = new Document({
    title: `Phụ lục: ${titleOf(results)}`,
    creator: organiser,
    lastModifiedBy: organiser,
    styles: { default: { document: { run: { font: FONT, size: 26, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        // The first page has no number.
        properties: {
          titlePage: true,
          page: { size: A4, margin: { ...margin, header: EDGE, footer: EDGE } },
        },
        headers: {
          first: new Header({ children: [...band(results), line('')] }),
          default: new Header({ children: [...band(results), pageNumber()] }),
        },
        children: [
          ...heading(results, at),
          ...results.groups.flatMap((group, index) => groupOf(results, group, index)),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function band(results: CampaignResults): readonly Paragraph[] {
  const mark = annexMark(results);
  return mark === null ? [] : [centred(mark, { bold: true, size: 10, color: 'B00000' })];
}

function pageNumber(): Paragraph {
  const children = [new TextRun({ children: [PageNumber.CURRENT], size: 26 })];
  return new Paragraph({ alignment: AlignmentType.CENTER, children });
}

function heading(results: CampaignResults, at: Instant): readonly FileChild[] {
  const { status } = results;
  return [
    centred('Phụ lục', { bold: true, size: 14 }),
    centred(titleOf(results).toLocaleUpperCase('vi'), { bold: true, size: 14 }),
    centred(attachedTo(results), { italics: true, size: 13 }),
    rule(TEXT_WIDTH_MM, RULE_MM),
    line('', { size: 8 }),
    ...(status.kind === 'provisional' ? [paragraph(statusLine(results, at))] : []),
  ];
}

function groupOf(results: CampaignResults, group: GroupResults, index: number): readonly FileChild[] {
  const { units } = group;
  const assessed = units.filter(({ appraised }) => appraised !== null);
  const ranked = assessed.filter(({ rank }) => rank !== null);
  const apart = assessed.filter(({ rank }) => rank === null);
  const rows = (listed: GroupResults['units']) => listed.map((unit, at) => unitCells(results, unit, at + 1));
  const unfinished = unfinishedLine(group);
  const notes = groupNotes(results, group);
  return [
    section(groupHeading(group, index)),
    ...(ranked.length === 0 ? [] : [annexTable(rows(ranked))]),
    ...(apart.length === 0 ? [] : [section('Đơn vị không xếp hạng'), annexTable(rows(apart))]),
    ...(unfinished === null ? [] : [line(unfinished, {}, UNFINISHED)]),
    ...(notes.length === 0 ? [] : [line('Ghi chú:', { italics: true, size: 12 }, NOTE_HEAD)]),
    ...notes.map((note) => line(`- ${note}`, { size: 12 }, NOTE)),
  ];
}

const UNFINISHED = { alignment: AlignmentType.JUSTIFIED, spacing: { before: 120 } } as const;
const NOTE_HEAD = { keepNext: true, spacing: { before: 120 } } as const;
const NOTE = { alignment: AlignmentType.JUSTIFIED, spacing: { after: 40 } } as const;
