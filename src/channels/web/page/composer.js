import { forget, recall, remember } from './memory.js';

/**
 * The input: grows with its text, and remembers what was typed but not sent, for each persona. `send` tells whether
 * it has taken the text over; until then the text stays.
 */
export function createComposer(form, field, send) {
  let key = 'cchc:draft:';

  function grow() {
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight + field.offsetHeight - field.clientHeight}px`;
  }

  function keep() {
    if (field.value === '') forget(key);
    else remember(key, field.value);
    grow();
  }

  function put(text) {
    field.value = text;
    keep();
  }

  function submit() {
    const text = field.value;
    if (text.trim() === '') return;
    if (send(text)) put('');
  }

  field.addEventListener('input', keep);
  field.addEventListener('keydown', (event) => {
    // While a Vietnamese keyboard is composing, Enter belongs to it (229 is how Safari says so).
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    event.preventDefault();
    submit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
    field.focus();
  });
  new ResizeObserver(grow).observe(form);

  return {
    /** Shows the persona's unsent text. */
    open(persona) {
      key = `cchc:draft:${persona ?? ''}`;
      field.value = recall(key) ?? '';
      grow();
    },
    /** Puts a text back for editing, after what is already being typed. */
    restore(text) {
      put(field.value === '' ? text : `${field.value}\n${text}`);
      field.focus();
    },
    /** What stands in the field. */
    typed: () => field.value.trim(),
    /** This text was taken with a file: only what was typed since stays. */
    taken(text) {
      const typed = field.value.trim();
      if (typed.startsWith(text)) put(typed.slice(text.length).trimStart());
    },
    focus: () => field.focus(),
  };
}
