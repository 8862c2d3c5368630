const lineEvery = 10_000;
const tickEvery = 500;

/**
 * Shows that a long step goes on: a line that ticks in a terminal, else a line about every ten seconds.
 * All of it goes to standard error, so that a command's own output stays clean.
 */
export function startProgress(title, stream = process.stderr) {
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const wipe = stream.isTTY ? '\r\u001b[2K' : '';
  stream.write(stream.isTTY ? `▸ ${title}…` : `▸ ${title}…\n`);
  const timer = setInterval(
    () =>
      stream.write(
        stream.isTTY ? `${wipe}▸ ${title}… ${seconds()} giây` : `  ${title}: đã ${seconds()} giây\n`,
      ),
    stream.isTTY ? tickEvery : lineEvery,
  );
  const end = (sign) => {
    clearInterval(timer);
    stream.write(`${wipe}${sign} ${title} (${seconds()} giây)\n`);
  };
  return { done: () => end('✓'), failed: () => end('⚠') };
}
