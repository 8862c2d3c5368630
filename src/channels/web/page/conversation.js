import { drawLine, lineBubble, markDays } from './bubbles.js';
import { inWords } from './card.js';
import { openLive } from './live.js';
import { createOutgoing } from './outgoing.js';
import { createUploads } from './uploads.js';
import { createWaitingList } from './waiting.js';

/** One person's chat on the page: its lines, what is on its way, and the card that can be tapped. */
export function openConversation({ persona, composer, scrolling, showState, find }) {
  const [log, list, older, empty] = ['log', 'lines', 'older', 'empty'].map(find);
  const life = new AbortController();
  const held = new Set();
  let last = null;
  let first = null;
  let card = null;
  let live = null;

  const query = (more) => {
    const all = Object.entries({ as: persona, ...more });
    return new URLSearchParams(all.filter(([, value]) => value !== null));
  };

  const fileAddress = (line, place) => `/api/files/${encodeURIComponent(line)}/${place}?${query({})}`;

  async function read(more) {
    const response = await fetch(`/api/messages?${query(more)}`, { signal: life.signal });
    if (!response.ok) throw new Error(`read: ${response.status}`);
    return response.json();
  }

  const outgoing = createOutgoing({ persona, onSent: settle, onRefused: showRefused });
  const waiting = createWaitingList(find('waiting'), {
    onEdit(item) {
      outgoing.drop(item);
      composer.restore(item.said.text);
    },
    onDrop: outgoing.drop,
  });

  const uploads = createUploads({
    persona,
    list: find('uploads'),
    onCaptionSent: composer.taken,
    onSent: catchUp,
    onGrown: () => scrolling.grown(0),
  });

  function attach(files) {
    empty.hidden = true;
    scrolling.follow();
    uploads.add(files, composer.typed());
  }

  function say(said, shown) {
    waiting.show(outgoing.add(said, shown));
    empty.hidden = true;
    scrolling.follow();
    outgoing.hurry();
  }

  /** What goes along with a file is not said twice; it stays in the field until the file is taken. */
  function sayTyped(text) {
    const rest = uploads.restOf(text);
    if (rest !== '') say({ text: rest }, rest);
    return rest !== '';
  }

  /** The message is in the transcript now: show it there before taking the waiting one away. */
  async function settle(item) {
    await catchUp();
    waiting.remove(item);
    scrolling.grown(0);
  }

  function catchUp() {
    return read({ after: last }).then(
      ({ lines }) => addLines(lines),
      () => undefined,
    );
  }

  function showRefused(item) {
    waiting.show(item);
    restCard(false);
    scrolling.grown(0);
  }

  function addLines(lines) {
    const fresh = lines.filter((line) => !held.has(line.id));
    for (const line of fresh) addLine(line);
    if (fresh.length === 0) return;
    empty.hidden = true;
    markDays(list);
    scrolling.grown(fresh.filter((line) => line.from === 'assistant').length);
  }

  function addLine(line) {
    held.add(line.id);
    last = line.id;
    first ??= line.id;
    const offers = line.from === 'assistant' && line.content.choices.length > 0;
    const bubble = lineBubble(line, offers ? choose : null, fileAddress);
    list.append(bubble);
    if (line.from === 'person') return waiting.hideTwin(line.text);
    if (offers) retireCard();
    if (offers) card = { line, bubble };
    restCard(isAnswered());
  }

  /** Only the newest card can be tapped; the choices of those before it become words. */
  function retireCard() {
    if (card === null) return;
    if (card.bubble.contains(document.activeElement)) log.focus({ preventScroll: true });
    drawLine(card.bubble, card.line, null);
  }

  const isAnswered = () =>
    outgoing.items().some((item) => item.refusal === undefined && item.said.card === card?.line.content.card);

  /** While a choice is on its way the card rests, so that a second tap changes nothing. */
  function restCard(resting) {
    for (const button of card?.bubble.querySelectorAll('button') ?? []) button.disabled = resting;
  }

  function choose(choice, event) {
    const number = card.line.content.card;
    const said = number === null ? { text: choice.choice } : { card: number, choice: choice.choice };
    if (event.detail === 0) composer.focus();
    restCard(true);
    event.currentTarget.classList.add('chosen');
    say(said, inWords(choice));
  }

  async function showOlder() {
    older.disabled = true;
    try {
      const { lines, earlier } = await read({ before: first });
      scrolling.keeping(() => {
        list.prepend(...lines.map((line) => lineBubble(line, null, fileAddress)));
        for (const line of lines) held.add(line.id);
        first = lines[0]?.id ?? first;
        older.hidden = !earlier;
        markDays(list);
      });
    } catch {
      // The button stays, to be tried again.
    }
    older.disabled = false;
  }

  async function showNewest() {
    const { lines, earlier } = await read({});
    addLines(lines);
    older.hidden = !earlier;
    empty.hidden = lines.length > 0 || outgoing.items().length > 0;
  }

  async function begin() {
    log.setAttribute('aria-busy', 'true');
    for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
      const shown = await showNewest().then(
        () => true,
        () => false,
      );
      if (life.signal.aborted) return;
      if (shown) break;
      showState('lost');
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    log.removeAttribute('aria-busy');
    scrolling.follow();
    live = openLive({ query, after: () => last, onLine: (line) => addLines([line]), onState });
  }

  function onState(state) {
    showState(state);
    if (state === 'connected') outgoing.hurry();
  }

  function onScroll() {
    if (log.scrollTop < 40 && !older.hidden && !older.disabled) showOlder();
  }

  const { signal } = life;
  list.replaceChildren();
  older.hidden = true;
  empty.hidden = true;
  older.addEventListener('click', showOlder, { signal });
  log.addEventListener('scroll', onScroll, { signal });
  find('greet').addEventListener('click', () => say({ text: 'xin chào' }, 'xin chào'), { signal });
  window.addEventListener('online', outgoing.hurry, { signal });
  scrolling.reset();
  for (const item of outgoing.items()) waiting.show(item);
  begin();
  outgoing.hurry();

  return {
    sayTyped,
    attach,
    stop() {
      life.abort();
      outgoing.stop();
      uploads.stop();
      live?.stop();
    },
  };
}
