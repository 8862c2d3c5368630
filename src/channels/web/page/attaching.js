/** The ways in which pictures and files come to the page: the button, pasting, and dropping them anywhere. */
export function createAttaching({ button, input, field, onFiles }) {
  function take(files) {
    if (files.length > 0) onFiles([...files]);
  }

  const bringsFiles = (event) => event.dataTransfer?.types.includes('Files') ?? false;
  const mark = (dropping) => document.body.classList.toggle('dropping', dropping);

  button.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    take(input.files);
    // Emptied, so that the same file can be chosen again.
    input.value = '';
    field.focus();
  });
  field.addEventListener('paste', (event) => {
    const { files, types } = event.clipboardData;
    // Office programs put a picture of the copied text beside the text.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    take(files);
  });
  document.addEventListener('dragover', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  document.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  document.addEventListener('drop', (event) => {
    if (!bringsFiles(event)) return;
    event.preventDefault();
    mark(false);
    take(event.dataTransfer.files);
  });
}
