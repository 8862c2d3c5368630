const LONGEST_PAUSE_MS = 10_000;
/** The server speaks at least every 15 s; longer silence is a dead connection. */
const SILENCE_MS = 40_000;
/** A page out of sight gives its connection back after this long, since a browser has only six for all its pages. */
const OUT_OF_SIGHT_MS = 60_000;

/** Keeps a stream of new lines open. `after()` tells the last line held, so that none is lost or repeated. */
export function openLive({ query, after, onLine, onState }) {
  let source = null;
  let pause = 500;
  let retry;
  let watchdog;
  let hiding;
  let stopped = false;

  function disconnect() {
    source?.close();
    source = null;
    clearTimeout(watchdog);
    clearTimeout(retry);
  }

  function fail() {
    disconnect();
    if (stopped) return;
    onState('lost');
    retry = setTimeout(connect, pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
  }

  function heard() {
    pause = 500;
    clearTimeout(watchdog);
    watchdog = setTimeout(fail, SILENCE_MS);
  }

  function connect() {
    disconnect();
    if (stopped) return;
    source = new EventSource(`/api/events?${query({ after: after() })}`);
    source.onopen = () => {
      heard();
      onState('connected');
    };
    source.onmessage = (event) => {
      heard();
      onLine(JSON.parse(event.data));
    };
    source.addEventListener('ping', heard);
    source.onerror = fail;
  }

  function seen() {
    clearTimeout(hiding);
    if (document.hidden) hiding = setTimeout(disconnect, OUT_OF_SIGHT_MS);
    else if (source === null) connect();
  }

  window.addEventListener('online', connect);
  window.addEventListener('offline', fail);
  document.addEventListener('visibilitychange', seen);
  connect();
  return {
    stop() {
      stopped = true;
      disconnect();
      clearTimeout(hiding);
      window.removeEventListener('online', connect);
      window.removeEventListener('offline', fail);
      document.removeEventListener('visibilitychange', seen);
    },
  };
}
