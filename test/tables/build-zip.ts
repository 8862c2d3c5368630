import { crc32, deflateRawSync } from 'node:zlib';

export interface PlantedEntry {
  readonly name: string;
  readonly data: Buffer | string;
  /** What the directory claims as the unpacked size, where that is not the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** A zip file written by hand, so that tests can write wrong ones too. */
export function buildZip(entries: readonly PlantedEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = deflateRawSync(data);
    const name = Buffer.from(entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 4);
    central.writeUInt16LE(20, 6);
    for (const [header, at] of [
      [local, 6],
      [central, 8],
    ] as const) {
      header.writeUInt16LE(entry.encrypted ? 1 : 0, at);
      header.writeUInt16LE(8, at + 2);
      header.writeUInt32LE(crc32(data), at + 8);
      header.writeUInt32LE(packed.length, at + 12);
      header.writeUInt32LE(entry.claimedSize ?? data.length, at + 16);
      header.writeUInt16LE(name.length, at + 20);
    }
    central.writeUInt32LE(offset, 42);
    parts.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, list, end]);
}
