import { element } from './card.js';

const megabytes = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function sizeInWords(bytes) {
  if (bytes < 1024) return `${bytes} byte`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${megabytes.format(bytes / 1024 / 1024)} MB`;
}

/** A picture or file on its way: its name, what goes with it, how much has gone, and what can be done when it fails. */
export function createUploadBubble({ file, caption }, { onAgain, onDrop }) {
  const shown = element('li', 'bubble person upload');
  const body = element('div', 'body');
  const bar = element('progress', '');
  const fate = element('span', 'fate');
  const actions = element('div', 'choices');
  bar.max = 1;
  bar.setAttribute('aria-label', `Đang gửi ${file.name}`);
  body.append(element('div', 'line', file.name), element('div', 'size', sizeInWords(file.size)), bar);
  if (caption !== null) body.append(element('div', 'line', caption));
  shown.append(element('span', 'unseen', 'Anh/chị:'), body, fate, actions);

  function showProgress(part) {
    shown.classList.add('sending');
    shown.classList.remove('refused');
    bar.hidden = false;
    bar.value = part;
    fate.removeAttribute('role');
    fate.textContent = part === 1 ? 'đang lưu' : `đang gửi ${Math.floor(part * 100)}%`;
    actions.replaceChildren();
  }

  function showFailure(message, canBeSentAgain) {
    shown.classList.remove('sending');
    shown.classList.add('refused');
    bar.hidden = true;
    fate.setAttribute('role', 'alert');
    fate.textContent = `Chưa gửi được. ${message}`;
    actions.replaceChildren(
      ...(canBeSentAgain ? [action('Gửi lại', onAgain)] : []),
      action('Bỏ tệp này', onDrop),
    );
  }

  showProgress(0);
  return { element: shown, showProgress, showFailure };
}

function action(label, run) {
  const made = element('button', 'choice', label);
  made.type = 'button';
  made.addEventListener('click', run);
  return made;
}
