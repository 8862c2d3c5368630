import { Hono } from 'hono';
import { readLink } from '../application/file-link.ts';
import type { ChannelLog } from '../application/ports/channel.ts';
import type { FileContent } from '../application/ports/file-content.ts';
import { servedFileHeaders } from '../application/served-file.ts';
import type { Instant } from '../domain/scaled.ts';

export interface FileLinkParts {
  /** With which the links were signed. */
  readonly secret: string;
  loadFile(file: string): Promise<FileContent>;
  now(): Instant;
  readonly log: Pick<ChannelLog, 'error'>;
}

/** Why a link opens nothing, for the person who followed it. */
const SENTENCES = {
  forged:
    'Liên kết này không đúng hoặc chưa được chép đủ. Anh/chị mở lại liên kết trong cuộc trò chuyện với trợ lý.',
  expired: 'Liên kết này đã hết hạn. Anh/chị nhắn trợ lý để nhận lại tệp.',
  gone: 'Tệp này không còn được lưu. Anh/chị nhắn trợ lý nếu vẫn cần.',
  tooLarge:
    'Tệp này quá lớn nên chưa lập được. Anh/chị nhắn trợ lý để nhận dạng tệp khác, hoặc nhờ người quản trị xuất giúp.',
  outdated: 'Hình này không còn được lưu. Anh/chị hỏi lại trợ lý để xem hình mới.',
  fault: 'Chưa đọc được tệp này. Anh/chị thử lại sau ít phút.',
} as const;

/** `GET /files/:token`: whoever holds a signed link gets its file until it ends. */
export function fileLinkRoutes({ secret, loadFile, now, log }: FileLinkParts): Hono {
  const routes = new Hono();
  routes.get('/files/:token', async (context) => {
    context.header('Cache-Control', 'private, no-store');
    const reading = readLink(context.req.param('token'), secret, now());
    if (reading.kind === 'forged') return context.text(SENTENCES.forged, 404);
    if (reading.kind === 'expired') return context.text(SENTENCES.expired, 410);
    const { file, name } = reading.linked;
    try {
      const bytes = await loadFile(file);
      if (bytes === null) return context.text(SENTENCES.gone, 404);
      if (bytes === 'outdated') return context.text(SENTENCES.outdated, 410);
      if (bytes === 'tooLarge') return context.text(SENTENCES.tooLarge, 503);
      return context.body(Uint8Array.from(bytes), 200, servedFileHeaders(name));
    } catch (error) {
      // Answered here, because the server's log names the address, and the address is the key to the file.
      log.error({ err: error, file }, 'a linked file could not be read');
      return context.text(SENTENCES.fault, 503);
    }
  });
  return routes;
}
