/** Longer labels are read as lines of a list, shorter ones as actions side by side. */
const CHIP_LETTERS = 26;

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const BAR = /[▓░]{3,}/;

/** Lines to look up rather than to read every time; a line that is missed here only looks like the others. */
const ASIDE = /^(Tài liệu kiểm chứng|Khóa|Evidence|Locks)\b.*:/;

/** A bar of block letters, drawn. It is for the eye only: the number beside it is what is read out. */
function drawnBar(letters) {
  const bar = element('span', 'bar');
  const filled = element('span', 'filled');
  filled.style.width = `${(letters.lastIndexOf('▓') + 1) * (100 / letters.length)}%`;
  bar.append(filled);
  bar.setAttribute('aria-hidden', 'true');
  return bar;
}

/**
 * A separator ends a line rather than beginning one, a number stays with the word before it, and a time, a share
 * and a change ("22 giờ 07", "87 %", "13,00 ▸ 12,00") stay in one piece.
 */
const unbroken = (text) =>
  text
    .replaceAll(' · ', '\u00a0· ')
    .replaceAll(' ▸ ', '\u00a0▸\u00a0')
    .replace(/ (?=\d)/g, '\u00a0')
    .replace(/(?<=\d) (?=(?:giờ|%)(?!\p{L}))/gu, '\u00a0');

/** "▸ Dưới 80 %: 0,50" as a row of a small table. */
function tableRow(words, points) {
  const row = element('div', 'line item');
  row.append(element('span', 'label', unbroken(words)));
  if (points !== undefined) row.append(' ', element('span', 'points', points));
  return row;
}

function textLine(text) {
  const [, words, points] = /^▸ (.+?)(?:: ([-−]?[\d.,]+(?: điểm)?))?$/.exec(text) ?? [];
  if (words !== undefined) return tableRow(words, points);
  const row = element('div', 'line');
  row.classList.toggle('blank', text.trim() === '');
  row.classList.toggle('aside', ASIDE.test(text));
  const bar = BAR.exec(text)?.[0];
  const [before, ...after] = unbroken(text).split(BAR);
  row.append(before);
  if (bar !== undefined) row.append(drawnBar(bar), after.join(''));
  return row;
}

/** What a message is about: the line above the progress bar, else the first of several. */
function headingOf(lines) {
  const bar = lines.findIndex((line) => BAR.test(line));
  if (bar > 0) return bar - 1;
  return lines.length > 2 ? 0 : -1;
}

const isLong = ({ label }) => label.length > CHIP_LETTERS;

/** Where choices are words, the button says enough; "N1" of a notice is typed like a number, so it is shown. */
const isWord = ({ choice }) => !/^(N?\d+|#)$/.test(choice);

export function inWords(choice) {
  return isWord(choice) ? choice.label : `${choice.choice} ${choice.label}`;
}

function button(choice, choose) {
  const made = element('button', isLong(choice) ? 'choice wide' : 'choice');
  made.type = 'button';
  if (!isWord(choice)) made.append(element('span', 'number', choice.choice), ' ');
  const [, words, points] = /^(.+) · ([-−+]?\d\S*)$/.exec(choice.label) ?? [];
  made.append(element('span', 'label', words ?? choice.label));
  if (points !== undefined) made.append(' ', element('span', 'points', points));
  made.addEventListener('click', (event) => choose(choice, event));
  return made;
}

/** What could be chosen once. Beside long choices the short ones are only ways on, which the past does not need. */
function pastChoices(choices) {
  const past = element('div', 'past');
  const long = choices.filter(isLong).map(inWords);
  const rows = long.length > 0 ? long : [choices.map(inWords).join(' · ')];
  past.append(...rows.map(textLine));
  return past;
}

/** Shows a message of the assistant. Without `choose` its choices are words only. */
export function fillCard(into, { text, choices }, choose) {
  const lines = text.split('\n');
  const heading = headingOf(lines);
  for (const [place, line] of lines.entries()) {
    const row = textLine(line);
    if (place === heading) row.classList.add('heading');
    into.append(row);
  }
  if (choices.length === 0) return;
  if (choose === null) {
    into.append(pastChoices(choices));
    return;
  }
  const row = element('div', 'choices');
  row.append(...choices.map((choice) => button(choice, choose)));
  into.append(row);
}
