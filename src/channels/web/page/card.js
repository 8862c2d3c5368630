/** Longer labels are read as lines of a list, shorter ones as actions side by side. */
const CHIP_LETTERS = 22;

export function element(tag, className, text) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

const squeezed = (text) => text.replace(/\s+/g, ' ').trim();

/** What stands after the number when a line of the text is this choice, else null. */
function lineOf(choice, line) {
  const [, number, rest] = /^\s*(\S+?)[.)]?\s+(\S.*)$/.exec(line) ?? [];
  if (number !== choice.choice) return null;
  const [said, label] = [squeezed(rest), squeezed(choice.label)];
  return said.startsWith(label) || label.startsWith(said) ? rest : null;
}

/** "left     right" as two ends of one row: columns made of spaces do not line up in a phone's letters. */
function columns(into, text) {
  const [, left, right] = /^(.*\S)\s{3,}(\S.{0,24})$/.exec(text) ?? [];
  if (right === undefined) return bars(into, text);
  into.classList.add('columns');
  into.append(element('span', '', `${left} `), element('span', 'end', right));
}

/** A progress bar of block letters is for the eye only; the number beside it is what is read out. */
function bars(into, text) {
  for (const part of text.split(/([▓░█▒]{3,})/)) {
    const bar = /^[▓░█▒]{3,}$/.test(part);
    const span = element('span', bar ? 'bar' : '', part);
    if (bar) span.setAttribute('aria-hidden', 'true');
    into.append(span);
  }
}

function button(choice, text, choose) {
  const made = element('button', text.length > CHIP_LETTERS ? 'choice wide' : 'choice');
  made.type = 'button';
  const label = element('span', 'label');
  columns(label, text);
  made.append(element('span', 'number', choice.choice), ' ', label);
  made.addEventListener('click', (event) => choose(choice, event));
  return made;
}

/** Shows a card's text and its choices. Without `choose` the choices are words only. */
export function fillCard(into, content, choose) {
  const left = new Set(content.choices);
  const lines = content.text.split('\n');
  into.classList.toggle('titled', lines.length > 2);
  for (const line of lines) {
    const choice = [...left].find((each) => lineOf(each, line) !== null);
    if (choice) left.delete(choice);
    if (choice && choose) {
      const made = button(choice, lineOf(choice, line), choose);
      made.classList.add('wide');
      into.append(made);
    } else {
      const row = element('div', line.trim() === '' ? 'line blank' : 'line');
      columns(row, line);
      into.append(row);
    }
  }
  appendRest(into, content.text, [...left], choose);
}

function appendRest(into, text, choices, choose) {
  if (choose && choices.length > 0) {
    const row = element('div', 'choices');
    row.append(...choices.map((choice) => button(choice, choice.label, choose)));
    into.append(row);
    return;
  }
  const unsaid = choices.filter((choice) => !squeezed(text).includes(squeezed(choice.label)));
  if (unsaid.length === 0) return;
  into.append(element('div', 'past', unsaid.map((each) => `${each.choice} ${each.label}`).join(' · ')));
}
