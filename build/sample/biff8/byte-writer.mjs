/**
 * Bytes that grow, little-endian, with the records of a BIFF stream.
 * @typedef {ReturnType<typeof createByteWriter>} ByteWriter
 */

/** Starts an empty writer. */
export function createByteWriter() {
  let buffer = Buffer.alloc(1 << 16);
  let length = 0;

  /** Makes room for more bytes and hands their place to `write`, once the buffer is large enough. */
  function append(count, write) {
    if (length + count > buffer.length) {
      buffer = Buffer.concat([buffer], Math.max(buffer.length * 2, length + count));
    }
    write(buffer, length);
    length += count;
  }

  const writer = {
    position: () => length,
    uint8(...values) {
      for (const value of values) append(1, (into, at) => into.writeUInt8(value, at));
    },
    uint16(...values) {
      for (const value of values) append(2, (into, at) => into.writeUInt16LE(value, at));
    },
    uint32(...values) {
      for (const value of values) append(4, (into, at) => into.writeUInt32LE(value, at));
    },
    float64: (value) => append(8, (into, at) => into.writeDoubleLE(value, at)),
    bytes: (bytes) => append(bytes.length, (into, at) => into.set(bytes, at)),
    /** Overwrites four bytes written before. */
    patchUint32: (position, value) => buffer.writeUInt32LE(value, position),
    /** A record: its type, its length, and what `fill` writes. */
    record(type, fill) {
      writer.uint16(type, 0);
      const start = length;
      fill?.();
      buffer.writeUInt16LE(length - start, start - 2);
    },
    finish: () => buffer.subarray(0, length),
  };
  return writer;
}

/** Text as BIFF8 stores it: a flag, then a byte per character, or two where one is not enough. */
export function biffText(text) {
  const narrow = /^[\0-\xff]*$/.test(text);
  return Buffer.concat([
    Buffer.from([narrow ? 0 : 1]),
    Buffer.from(text, narrow ? 'latin1' : 'utf16le'),
  ]);
}
