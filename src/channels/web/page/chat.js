import { createAttaching } from './attaching.js';
import { createComposer } from './composer.js';
import { openConversation } from './conversation.js';
import { recall, remember } from './memory.js';
import { createScrolling } from './scrolling.js';

const find = (id) => document.getElementById(id);
const STATES = {
  connecting: 'Đang kết nối',
  connected: 'Đã kết nối',
  lost: 'Mất kết nối, đang thử lại',
};

function showState(state) {
  const line = find('connection');
  if (line.dataset.state === state) return;
  line.dataset.state = state;
  line.textContent = STATES[state];
}

let conversation = null;
const scrolling = createScrolling(find('log'), find('unread'));
const composer = createComposer(
  find('composer'),
  find('draft'),
  (text) => conversation?.sayTyped(text) ?? false,
);
createAttaching({
  button: find('attach'),
  input: find('files'),
  field: find('draft'),
  onFiles: (files) => conversation?.attach(files),
});
const pointer = matchMedia('(hover: hover) and (pointer: fine)');

function open(persona) {
  conversation?.stop();
  showState('connecting');
  composer.open(persona);
  conversation = openConversation({ persona, composer, scrolling, showState, find });
  if (pointer.matches) composer.focus();
}

async function loadPersonas() {
  for (let pause = 500; ; pause = Math.min(pause * 2, 10_000)) {
    try {
      const response = await fetch('/api/personas');
      if (response.ok) return await response.json();
    } catch {
      // Not reachable yet.
    }
    showState('lost');
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function choosePersona(personas) {
  const wanted = new URLSearchParams(location.search).get('as') ?? recall('cchc:persona');
  return (personas.find((each) => each.account === wanted) ?? personas[0])?.account ?? null;
}

function offerPersonas(personas, chosen) {
  const select = find('persona');
  for (const { account, name, note, heading } of personas) {
    const option = new Option(`${name} · ${note}`, account);
    option.selected = account === chosen;
    placeUnder(select, heading).append(option);
  }
  select.addEventListener('change', () => switchTo(select.value));
  for (const part of ['demo', 'badge']) find(part).hidden = false;
}

function placeUnder(select, heading) {
  if (heading === undefined) return select;
  const last = select.lastElementChild;
  if (last?.label === heading) return last;
  const group = document.createElement('optgroup');
  group.label = heading;
  select.append(group);
  return group;
}

/** The address names the persona, so that a reloaded page or a second window keeps its own. */
function switchTo(account) {
  remember('cchc:persona', account);
  history.replaceState(null, '', `?as=${encodeURIComponent(account)}`);
  open(account);
}

const { demo, personas } = await loadPersonas();
const chosen = choosePersona(personas);
if (demo) offerPersonas(personas, chosen);
if (demo && chosen !== null) switchTo(chosen);
else open(null);
