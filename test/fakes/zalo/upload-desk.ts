import type { IncomingMessage } from 'node:http';
import { DAY, type FakeClock } from './clock.ts';

export interface Uploaded {
  readonly as: 'image' | 'file';
  readonly name: string;
  readonly bytes: Uint8Array;
}

const MEGABYTE = 1_048_576;
const UPLOAD_LIFE = 7 * DAY;

/** What a file of these extensions begins with, in hex. */
const FORMATS = {
  image: { jpg: 'ffd8ff', jpeg: 'ffd8ff', png: '89504e470d0a1a0a' },
  file: { pdf: '255044462d', doc: 'd0cf11e0', docx: '504b0304', csv: '' },
} as const satisfies Record<Uploaded['as'], Record<string, string>>;

const LIMITS = { image: MEGABYTE, file: 5 * MEGABYTE } as const;

/** Takes uploads as the platform: one multipart field `file`, few formats, small, and only for seven days. */
export class UploadDesk {
  readonly #kept = new Map<string, Uploaded & { readonly until: number }>();
  readonly #clock: FakeClock;
  #refusal: number | null = null;

  constructor(clock: FakeClock) {
    this.#clock = clock;
  }

  /** How many uploads were taken. */
  get count(): number {
    return this.#kept.size;
  }

  /** The next upload is refused with this code, whatever it is. */
  refuseNext(code: number): void {
    this.#refusal = code;
  }

  /** Everything uploaded so far has ended, before its time. */
  endAll(): void {
    for (const [handle, each] of this.#kept) this.#kept.set(handle, { ...each, until: 0 });
  }

  /** −201 for what is no such form or format, −210 for what is too large. */
  async take(
    as: Uploaded['as'],
    request: IncomingMessage,
    body: Buffer,
  ): Promise<{ readonly error: number; readonly data?: object }> {
    const planned = this.#refusal;
    this.#refusal = null;
    if (planned !== null) return { error: planned };
    const file = await fileOf(request, body);
    if (file === null) return { error: -201 };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const extension = /\.(\w+)$/.exec(file.name)?.[1]?.toLowerCase() ?? '';
    const beginning = new Map<string, string>(Object.entries(FORMATS[as])).get(extension);
    if (beginning === undefined || bytes.length === 0) return { error: -201 };
    if (!Buffer.from(bytes.subarray(0, 8)).toString('hex').startsWith(beginning)) return { error: -201 };
    if (bytes.length > LIMITS[as]) return { error: -210 };
    const handle = `${as}-upload-${this.#kept.size + 1}`;
    this.#kept.set(handle, { as, name: file.name, bytes, until: this.#clock.now() + UPLOAD_LIFE });
    return { error: 0, data: as === 'image' ? { attachment_id: handle } : { token: handle } };
  }

  /** What was uploaded under this handle as such a thing; null: never, or too long ago. */
  find(as: Uploaded['as'], handle: string): Uploaded | null {
    const found = this.#kept.get(handle);
    if (found === undefined || found.as !== as || found.until <= this.#clock.now()) return null;
    const { name, bytes } = found;
    return { as, name, bytes };
  }
}

async function fileOf(request: IncomingMessage, body: Buffer): Promise<File | null> {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return null;
  try {
    const form = await new Response(Uint8Array.from(body), { headers: { 'content-type': type } }).formData();
    const file = form.get('file');
    return file instanceof File ? file : null;
  } catch {
    return null;
  }
}
