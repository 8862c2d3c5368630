import { type ReplyFile, say } from '../../reply.ts';
import { card, type DeskContext, type Move, option, show } from '../../turn.ts';
import { stay } from '../plain-answers.ts';

/** The receipt that goes with a card, as a file under the unit's code. */
export function receiptFiles({ desk }: DeskContext, receiptId: string): readonly ReplyFile[] {
  const code = desk.work.unitCode.replace(/[\\/:*?"<>|]+/gu, '-');
  return [{ kind: 'receipt', receiptId, name: `bien-nhan-${code}.pdf` }];
}

/** Sends the receipt of what was sent once more. */
export function showReceipt(context: DeskContext): Move {
  const { submission } = context.desk.work.course;
  if (submission === null) return stay(context, [say('receipt.none')]);
  const { at, receiptId: receipt } = submission;
  return show(
    context,
    card({
      lines: [
        say('receipt.again', { at: { exactMoment: at } }),
        say('receipt.name', { receipt: { receipt } }),
      ],
      options: [option('#', say('way.menu'), { do: 'menu' }, { shape: 'chip' })],
      attached: receiptFiles(context, receipt),
    }),
  );
}
