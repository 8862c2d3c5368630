import type { ChildMessage } from './isolated-child.ts';

/** The other end of an isolated child: answers every request, and ends when the parent is gone. */
export function answerParent<Request, Answer>(work: (request: Request) => Promise<Answer>): void {
  const reply = (message: ChildMessage<Answer>) => process.send?.(message);
  process.on('message', (request: Request) => {
    work(request).then(
      (answer) => reply({ ok: true, answer }),
      (error: unknown) =>
        reply({ ok: false, why: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
  });
  process.on('disconnect', () => process.exit());
}
