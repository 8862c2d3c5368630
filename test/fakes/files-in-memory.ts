import type { FileContent } from '../../src/application/ports/file-content.ts';
import type { OutboundFile } from '../../src/application/ports/messages.ts';

export interface FilesInMemory {
  /** Whether there is a public address. */
  linked: boolean;
  /** Reading fails while this is so. */
  broken: boolean;
  /** From now on this is behind the file. */
  keep(file: OutboundFile, content: NonNullable<FileContent>): OutboundFile;
  loadFile(file: string): Promise<FileContent>;
  fileLink(file: OutboundFile): string | null;
}

/** What can go with messages, and public addresses of it. */
export function filesInMemory(): FilesInMemory {
  const kept = new Map<string, NonNullable<FileContent>>();
  const files: FilesInMemory = {
    linked: true,
    broken: false,
    keep(file, content) {
      kept.set(file.file, content);
      return file;
    },
    async loadFile(file) {
      if (files.broken) throw new Error('the disk cannot be read');
      return kept.get(file) ?? null;
    },
    fileLink: ({ file }) =>
      files.linked ? `https://cchc.example.vn/files/${encodeURIComponent(file)}` : null,
  };
  return files;
}

/** Bytes that begin as a file of this kind does, of that length. */
export function bytesLike(kind: 'jpeg' | 'png' | 'pdf' | 'zip', length = 64): Uint8Array {
  const beginnings = { jpeg: 'ffd8ffe0', png: '89504e470d0a1a0a', pdf: '255044462d312e37', zip: '504b0304' };
  const bytes = Buffer.alloc(length, 7);
  bytes.set(Buffer.from(beginnings[kind], 'hex'));
  return Uint8Array.from(bytes);
}

export const picture = (file = 'vault:picture', name = 'Ảnh chụp.jpg'): OutboundFile => ({
  file,
  name,
  shown: 'picture',
});
export const document = (file = 'vault:document', name = 'Kế hoạch số 12.pdf'): OutboundFile => ({
  file,
  name,
  shown: 'document',
});
