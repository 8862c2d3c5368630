import {
  type ClientRequest,
  type IncomingMessage,
  request as overHttp,
  type RequestOptions,
} from 'node:http';
import { request as overHttps } from 'node:https';

type Answered = (response: IncomingMessage) => void;

/** A transport for axios that knows whether a request can have left this machine. */
export interface WatchedTransport {
  request(options: RequestOptions, answered: Answered): ClientRequest;
  /** False as long as there is no connection to write to: then nothing has left, whatever happened since. */
  mayHaveWritten(): boolean;
}

export function watchedTransport(): WatchedTransport {
  let written = false;
  const note = () => {
    written = true;
  };
  return {
    request(options, answered) {
      const secure = options.protocol === 'https:';
      const request = secure ? overHttps(options, answered) : overHttp(options, answered);
      request.once('socket', (socket) => {
        if (socket.connecting) socket.once(secure ? 'secureConnect' : 'connect', note);
        else note();
      });
      return request;
    },
    mayHaveWritten: () => written,
  };
}
