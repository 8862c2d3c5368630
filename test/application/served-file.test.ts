import { expect, test } from 'vitest';
import { servedFileHeaders } from '../../src/application/served-file.ts';

test.each([
  ['ảnh.JPG', 'image/jpeg', 'inline'],
  ['ảnh.png', 'image/png', 'inline'],
  ['kế hoạch.pdf', 'application/pdf', 'attachment'],
  ['trang.html', 'application/octet-stream', 'attachment'],
  ['hình.svg', 'application/octet-stream', 'attachment'],
  ['không đuôi', 'application/octet-stream', 'attachment'],
])('%s is served as %s, %s', (name, type, disposition) => {
  const headers = servedFileHeaders(name);
  expect(headers['Content-Type']).toBe(type);
  expect(headers['Content-Disposition']).toMatch(new RegExp(`^${disposition};`));
});

test('a name in Vietnamese is told whole, and without its marks for older programs', () => {
  expect(servedFileHeaders("Kế hoạch (Đợt 1)'s.pdf")['Content-Disposition']).toBe(
    `attachment; filename="Ke hoach (Dot 1)_s.pdf"; filename*=UTF-8''K%E1%BA%BF%20ho%E1%BA%A1ch%20%28%C4%90%E1%BB%A3t%201%29%27s.pdf`,
  );
});

test('no name breaks a header', () => {
  for (const name of ['a"\r\nSet-Cookie: x=1.pdf', '\ud800.pdf', '名前.pdf', '%0d%0a.pdf'])
    expect(() => new Headers(servedFileHeaders(name))).not.toThrow();
});
