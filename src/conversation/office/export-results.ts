import {
  type ResultsFormat,
  resultsFileName,
  resultsFormats,
  resultsScope,
} from '../../domain/results/results-format.ts';
import { type Line, say } from '../reply.ts';
import type { SentenceKey } from '../sentence-key.ts';
import { type Card, card, type Move, type OfficeContext, option, show } from '../turn.ts';
import type { ExportAction } from './export-action.ts';
import { showOfficeMenu } from './office-menu.ts';
import { officeRefusal } from './office-refusal.ts';
import { placeOf, wordsOf } from './spoken-words.ts';

const labels: { readonly [Format in ResultsFormat]: SentenceKey } = {
  xlsx: 'export.xlsx',
  docx: 'export.docx',
  json: 'export.json',
};

export function performExport(context: OfficeContext, action: ExportAction): Move {
  const refusal = officeRefusal(context, 'viewRanking');
  if (refusal !== null) return showOfficeMenu(context, [refusal, { gap: true }]);
  switch (action.do) {
    case 'exportResults':
      return show(context, formatsCard([say('export.choose', campaignOf(context))]));
    case 'sendResults':
      return sendResults(context, action.format);
  }
}

/** The file is made when it is sent, so it says itself how its figures stood then. */
function sendResults(context: OfficeContext, format: ResultsFormat): Move {
  const { campaign, publication } = context.office;
  const sent =
    publication === null
      ? say('export.sentProvisional', campaignOf(context))
      : say('export.sent', { ...campaignOf(context), at: { moment: publication.at } });
  const status = publication === null ? 'provisional' : 'published';
  const scope = resultsScope({ campaignId: campaign.id, status, format });
  const name = resultsFileName(campaign.year, format);
  return show(context, {
    ...formatsCard([sent]),
    attached: [{ kind: 'export', what: 'results', scope, name }],
  });
}

function formatsCard(lines: readonly Line[]): Card {
  return card({
    lines: [...lines, { gap: true }],
    options: [
      ...resultsFormats.map((format, index) =>
        option(index + 1, say(labels[format]), { do: 'sendResults', format }),
      ),
      option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' }),
    ],
  });
}

function campaignOf({ office }: OfficeContext) {
  return { campaign: office.campaign.name };
}

/** Folded, as whole words. */
const phrases = (listed: string): readonly (readonly string[])[] =>
  listed.split('|').map((phrase) => phrase.trim().split(' '));

const TAKES = phrases('xuat | tai ve | tai xuong');
/** "Gửi anh file excel": only of a file whose format is said. */
const GIVES = phrases('gui | cho | xin | can | lay | muon');
const FILES = phrases('file | tep | ban');
/** Words that hold one of those above and mean something else. */
const OTHERWISE = phrases('de xuat | xuat sac | dot xuat');
const WHAT = phrases(
  'ket qua | kq | xep hang | bang hang | tong hop | so lieu | du lieu | bang diem | chi so | chenh lech | tien do | phu luc',
);
const FORMATS: readonly (readonly [ResultsFormat, readonly (readonly string[])[]])[] = [
  ['xlsx', phrases('excel | xlsx')],
  ['docx', phrases('word | docx | phu luc')],
  ['json', phrases('json')],
];
/** A wish is short; a longer line is something else. */
const LONGEST_WISH = 120;

/** The wish to take results along, at once where a format is named; null where the line is none. */
export function readExportWish(text: string): ExportAction | null {
  if (text.length > LONGEST_WISH) return null;
  const { folded } = wordsOf(text);
  const says = (listed: readonly (readonly string[])[]) =>
    listed.some((phrase) => placeOf(phrase, folded) >= 0);
  const format = FORMATS.find(([, words]) => says(words))?.[0];
  const isGiven = format !== undefined && says(GIVES) && says(FILES);
  if ((!says(TAKES) && !isGiven) || says(OTHERWISE)) return null;
  if (format !== undefined) return { do: 'sendResults', format };
  return says(WHAT) ? { do: 'exportResults' } : null;
}
