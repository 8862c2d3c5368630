import { createHash, randomUUID } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';

// A process of its own for the tests: serves the folder given with one bucket, says its port, and stays until killed.
const [folder, bucket] = process.argv.slice(2);
const objects = path.join(folder, 'objects');
const incoming = path.join(folder, 'incoming');
await mkdir(objects);
await mkdir(incoming);

const server = new S3rver({
  address: '127.0.0.1',
  port: 0,
  silent: true,
  directory: objects,
  configureBuckets: [{ name: bucket, configs: [] }],
});

/**
 * Puts an object whole or not at all, as S3 promises. s3rver itself empties the file first and answers before the
 * bytes are down, so that whoever asks meanwhile is told of an object of 0 bytes.
 */
class WholeObjectStore extends server.store.constructor {
  async putObject({ bucket: inBucket, key, content, metadata }) {
    const bytes = Buffer.isBuffer(content) ? content : await buffer(content);
    const md5 = createHash('md5').update(bytes).digest('hex');
    const place = (resource) => this.getResourcePath(inBucket, key, resource);
    await mkdir(path.dirname(place('object')), { recursive: true });
    // The object comes last: where it lies, what is known of it lies there too.
    await putWhole(place('object.md5'), md5);
    await putWhole(place('metadata.json'), JSON.stringify({ 'content-type': metadata['content-type'] }));
    await putWhole(place('object'), bytes);
    return { size: bytes.length, md5 };
  }
}

async function putWhole(place, content) {
  const beside = path.join(incoming, randomUUID());
  await writeFile(beside, content);
  await rename(beside, place);
}

server.store = server.context.store = new WholeObjectStore(objects);
const { port } = await server.run();
process.stdout.write(`${port}\n`);
