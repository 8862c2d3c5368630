import { createUploadBubble } from './upload-bubble.js';

const LARGEST_BYTES = 25 * 1024 * 1024;
const TOO_LARGE = 'Tệp lớn hơn 25 MB. Anh/chị giảm dung lượng hoặc tách thành nhiều tệp.';
/** A longer text stays in the field: it goes along in the address, which has its limits. */
const LONGEST_CAPTION = 1000;
const NO_CONNECTION = 'Mất kết nối tới trợ lý.';
/** An upload of which nothing moves for so long has broken off. */
const STALLED_MS = 60_000;

/**
 * Pictures and files on their way to the server, one after the other. A failed one stays with its file, to be sent
 * again under the same id, so the server recognises one that arrived although its confirmation was lost.
 */
export function createUploads({ persona, list, onCaptionSent, onSent, onGrown }) {
  const items = [];
  let current = null;

  const newId = () => crypto.getRandomValues(new Uint32Array(4)).join('-');

  /** What was typed goes with the first file that can go, and with no other. */
  function add(files, typed) {
    const album = files.length > 1 ? newId() : null;
    const first = files.find(({ size }) => size <= LARGEST_BYTES);
    for (const file of files) {
      const caption = file === first && typed !== '' && typed.length <= LONGEST_CAPTION ? typed : null;
      const item = { id: newId(), file, album, caption, state: 'waiting', bubble: null };
      item.bubble = createUploadBubble(item, { onAgain: () => again(item), onDrop: () => drop(item) });
      list.append(item.bubble.element);
      items.push(item);
      if (file.size > LARGEST_BYTES) fail(item, { message: TOO_LARGE, again: false });
    }
    onGrown();
    hurry();
  }

  function fail(item, { message, again: canBeSentAgain }) {
    item.state = 'failed';
    item.bubble.showFailure(message, canBeSentAgain);
    onGrown();
  }

  function again(item) {
    item.state = 'waiting';
    item.bubble.showProgress(0);
    hurry();
  }

  function drop(item) {
    items.splice(items.indexOf(item), 1);
    item.bubble.element.remove();
  }

  async function hurry() {
    if (current !== null) return;
    const item = items.find(({ state }) => state === 'waiting');
    if (item === undefined) return;
    current = new XMLHttpRequest();
    const outcome = await send(current, addressOf(item), item.file, item.bubble.showProgress);
    current = null;
    if (outcome.kind === 'stopped') return;
    if (outcome.kind === 'sent') {
      item.state = 'sent';
      if (item.caption !== null) onCaptionSent(item.caption);
      await onSent();
      drop(item);
    } else fail(item, outcome);
    hurry();
  }

  function addressOf({ id, file, album, caption }) {
    const all = {
      as: persona,
      id,
      name: file.name,
      what: file.type.startsWith('image/') ? 'photo' : 'file',
      album,
      caption,
    };
    return `/api/media?${new URLSearchParams(Object.entries(all).filter(([, value]) => value !== null))}`;
  }

  function warn(event) {
    if (items.length > 0) event.preventDefault();
  }

  list.replaceChildren();
  window.addEventListener('beforeunload', warn);
  return {
    add,
    /** What of a typed text is not on its way with a file. */
    restOf(text) {
      const typed = text.trim();
      const carries = ({ state, caption }) =>
        state === 'waiting' && caption !== null && typed.startsWith(caption);
      const carried = items.find(carries)?.caption;
      return carried === undefined ? text : typed.slice(carried.length).trimStart();
    },
    stop() {
      window.removeEventListener('beforeunload', warn);
      items.length = 0;
      list.replaceChildren();
      current?.abort();
    },
  };
}

function send(request, address, file, onProgress) {
  return new Promise((resolve) => {
    let watchdog;
    let stalled = false;
    const lost = { kind: 'failed', message: NO_CONNECTION, again: true };
    const end = (outcome) => {
      clearTimeout(watchdog);
      resolve(outcome);
    };
    const moved = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => {
        stalled = true;
        request.abort();
      }, STALLED_MS);
    };
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => {
      moved();
      onProgress(total === 0 ? 0 : loaded / total);
    };
    request.onload = () => end(outcomeOf(request));
    request.onerror = () => end(lost);
    request.onabort = () => end(stalled ? lost : { kind: 'stopped' });
    moved();
    request.send(file);
  });
}

function outcomeOf({ status, responseText }) {
  if (status === 202) return { kind: 'sent' };
  try {
    return { kind: 'failed', message: JSON.parse(responseText).message, again: true };
  } catch {
    return { kind: 'failed', message: NO_CONNECTION, again: true };
  }
}
