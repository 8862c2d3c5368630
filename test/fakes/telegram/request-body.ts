import type { IncomingMessage } from 'node:http';
import type { Body } from './bot-methods.ts';

/** The parameters of a call: JSON, or multipart with files as Blobs. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const bytes = Buffer.concat(chunks);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return {};
  if (type.startsWith('application/json')) return JSON.parse(bytes.toString()) as Body;
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  return Object.fromEntries(form.entries());
}
