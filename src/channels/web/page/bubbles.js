import { element, fillCard } from './card.js';

const ZONE = { timeZone: 'Asia/Ho_Chi_Minh' };
const clock = new Intl.DateTimeFormat('vi-VN', {
  ...ZONE,
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const date = new Intl.DateTimeFormat('vi-VN', { ...ZONE, day: '2-digit', month: '2-digit', year: 'numeric' });

function bubble(from, who) {
  const item = element('li', `bubble ${from}`);
  item.append(element('span', 'unseen', who));
  return item;
}

function stamp(at) {
  const time = element('time', '', clock.format(at));
  time.dateTime = new Date(at).toISOString();
  return time;
}

/** One line of the chat. With `choose` the card's choices can be tapped. */
export function lineBubble(line, choose, fileAddress) {
  const mine = line.from === 'person';
  const item = bubble(line.from, mine ? 'Anh/chị:' : 'Trợ lý:');
  const body = element('div', 'body');
  if (mine) body.append(element('div', 'line', line.text));
  else fillCard(body, line.content, choose);
  const files = (line.content?.files ?? []).map((file, place) => fileRow(file, fileAddress(line.id, place)));
  item.append(...files);
  item.append(body, stamp(line.at));
  return item;
}

/** A picture as it is, anything else as a link that saves it. */
function fileRow({ name, shown }, address) {
  const link = element('a', `file ${shown}`, shown === 'picture' ? undefined : name);
  link.href = address;
  if (shown !== 'picture') {
    link.download = name;
    return link;
  }
  const picture = element('img');
  picture.alt = name;
  // Pictures far above would hold every connection of the browser before the chat is live.
  picture.loading = 'lazy';
  picture.src = address;
  // In place of what cannot be drawn stands why, or at least its name.
  picture.addEventListener('error', async () => picture.replaceWith(await whyNotDrawn(address, name)), {
    once: true,
  });
  link.target = '_blank';
  link.rel = 'noopener';
  link.append(picture);
  return link;
}

async function whyNotDrawn(address, name) {
  try {
    const response = await fetch(address);
    return response.status === 410 ? (await response.json()).message : name;
  } catch {
    return name;
  }
}

/** Draws a line again in its place, without a screen reader saying it again. */
export function drawLine(item, line, choose) {
  item.setAttribute('aria-live', 'off');
  const body = element('div', 'body');
  fillCard(body, line.content, choose);
  item.querySelector('.body').replaceWith(body);
}

/** A message that the server has not confirmed yet, or has refused with a sentence. */
export function waitingBubble(item, { onEdit, onDrop }) {
  const shown = bubble('person', 'Anh/chị:');
  const body = element('div', 'body');
  body.append(element('div', 'line', item.shown));
  shown.append(body);
  if (item.refusal === undefined) {
    shown.classList.add('sending');
    shown.append(element('span', 'fate', 'đang gửi'));
    return shown;
  }
  shown.classList.add('refused');
  const actions = element('div', 'choices');
  if (item.said.text !== undefined) actions.append(action('Sửa lại', onEdit));
  actions.append(action('Bỏ tin này', onDrop));
  const fate = element('span', 'fate', `Chưa gửi được. ${item.refusal}`);
  fate.setAttribute('role', 'alert');
  shown.append(fate, actions);
  return shown;
}

function action(label, run) {
  const made = element('button', 'choice', label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}

/** Puts the date before the first line of every day in Viet Nam, and only there. */
export function markDays(list) {
  let day = '';
  for (const item of list.querySelectorAll('.bubble')) {
    const its = date.format(new Date(item.querySelector('time').dateTime));
    const mark = item.previousElementSibling;
    const marked = mark?.classList.contains('day') ?? false;
    if (its !== day && !marked) item.before(element('li', 'day', its));
    if (its === day && marked) mark.remove();
    day = its;
  }
}
