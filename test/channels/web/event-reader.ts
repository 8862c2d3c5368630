/** One server-sent event as it came over the wire. */
export interface ReceivedEvent {
  readonly id: string | undefined;
  readonly event: string | undefined;
  readonly data: string;
}

/** Reads a server-sent event stream event by event. */
export function readEvents(response: Response): {
  next(): Promise<ReceivedEvent | null>;
  leave(): Promise<void>;
} {
  if (response.body === null) throw new Error('a stream was expected');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let pending = '';
  return {
    /** Null once the stream has ended. */
    async next() {
      for (;;) {
        const end = pending.indexOf('\n\n');
        if (end >= 0) {
          const event = parse(pending.slice(0, end));
          pending = pending.slice(end + 2);
          return event;
        }
        const { done, value } = await reader.read();
        if (done) return null;
        pending += decoder.decode(value, { stream: true });
      }
    },
    leave: () => reader.cancel(),
  };
}

function parse(block: string): ReceivedEvent {
  const fields = new Map(
    block.split('\n').map((line): [string, string] => {
      const colon = line.indexOf(': ');
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  return { id: fields.get('id'), event: fields.get('event'), data: fields.get('data') ?? '' };
}
