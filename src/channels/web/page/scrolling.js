const NEAR_PX = 60;

/** Follows the newest line while the person reads there, and counts unread lines while they read further up. */
export function createScrolling(log, unreadButton) {
  let following = true;
  let unread = 0;
  let placed = 0;

  const bottom = () => log.scrollHeight - log.clientHeight;

  function show() {
    unreadButton.hidden = unread === 0;
    unreadButton.textContent = `${unread} tin mới`;
    document.title = unread === 0 ? 'Trợ lý chấm điểm CCHC' : `(${unread}) Trợ lý chấm điểm CCHC`;
  }

  /** To the end, but not past the head of the newest message: a long card is read from its first line. */
  function place() {
    const newest = [...log.querySelectorAll('.bubble:not([hidden])')].at(-1);
    const head = newest === undefined ? bottom() : newest.offsetTop - 8;
    log.scrollTop = Math.min(bottom(), head);
    placed = log.scrollTop;
  }

  function follow() {
    following = true;
    unread = 0;
    show();
    place();
  }

  // What scrolls must be reachable by keyboard.
  log.tabIndex = 0;
  log.addEventListener('scroll', () => {
    if (log.scrollTop < placed - NEAR_PX) following = false;
    if (bottom() - log.scrollTop > NEAR_PX) return;
    following = true;
    placed = log.scrollTop;
    unread = 0;
    show();
  });
  unreadButton.addEventListener('click', follow);
  new ResizeObserver(() => following && place()).observe(log);

  return {
    follow,
    /** To be called after lines were added at the end; `news` of them are the assistant's. */
    grown(news) {
      if (following) return place();
      unread += news;
      show();
    },
    /** Runs `change`, which adds lines at the top, without moving what is being read. */
    keeping(change) {
      const before = log.scrollHeight - log.scrollTop;
      change();
      log.scrollTop = log.scrollHeight - before;
      placed = Math.min(placed, log.scrollTop);
    },
    reset() {
      following = true;
      unread = 0;
      placed = 0;
      show();
    },
  };
}
