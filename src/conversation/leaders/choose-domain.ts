import { domainsOfGroup } from '../../domain/ranking/rank-by-domain.ts';
import { say } from '../reply.ts';
import type { Move } from '../turn.ts';
import { type Asker, remain } from './asker.ts';
import { showBoardPage } from './board-cards.ts';
import type { BoardQuestion } from './board-question.ts';
import { boardsOf, type Results, statusOf } from './results.ts';

/** By which domain the ranking is wanted. */
export function chooseDomain(asker: Asker, results: Results, question: BoardQuestion, page: number): Move {
  const boards = boardsOf(results, question.groups);
  const domains = boards.flatMap((board) =>
    domainsOfGroup(board).map(({ domainKey, code, name }) => ({ board, domainKey, code, name })),
  );
  if (domains.length === 0)
    return remain(asker, [say('leaders.nobodyAssessed', { status: statusOf(results) })]);
  return showBoardPage(
    asker,
    {
      question,
      lines: [say('leaders.whichDomain')],
      items: domains.map(({ board, domainKey, code, name }) => ({
        label:
          boards.length === 1
            ? say('leaders.domainName', { code, domain: name })
            : say('leaders.domainOfGroup', { code, domain: name, group: board.name }),
        leadsTo: {
          ...question,
          ask: 'ranking',
          groups: [board.code],
          domains: [{ groupCode: board.code, key: domainKey }],
        },
      })),
      notes: [],
      files: [],
    },
    page,
  );
}
