import { setImmediate as nextTurn } from 'node:timers/promises';
import { createInflateRaw } from 'node:zlib';
// Its entry for Node starts threads of its own and names a variable as the bundler does.
import { Inflate } from 'fflate/browser';
import { PartCheck } from './part-check';
import type { ZipEntry } from './zip-directory';
import { packedPart, unpackPart } from './zip-parts';

/** A part that some step wants to see, chunk by chunk, unpacked. */
interface PartRequest {
  readonly entry: ZipEntry;
  readonly sink: (chunk: Buffer) => void;
  /** Where reading may wait: asked after each chunk, what is to be waited for. */
  readonly rest?: () => Promise<void> | null;
}

/** A moment between two pieces of work that asks for no part: what is to be waited for, if anything. */
interface PauseRequest {
  readonly pause: () => Promise<void> | null;
}

/** Work that asks for parts of a zip as it goes, or pauses, and ends with a value. */
export type PartSteps<Value> = Generator<PartRequest | PauseRequest, Value, void>;

/** The zip the parts come from. */
interface ZipSource {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** Parts below this size are unpacked at once. */
const smallPart = 1024 * 1024;
const packedChunk = 64 * 1024;
const unpackedChunk = 256 * 1024;

/** Does the work here and now, on this thread alone. */
export function runSteps<Value>(steps: PartSteps<Value>, source: ZipSource): Value {
  let step = steps.next();
  while (step.done !== true) {
    let error: { readonly thrown: unknown } | null = null;
    try {
      if ('entry' in step.value) streamPart(step.value, source);
    } catch (thrown) {
      error = { thrown };
    }
    step = error === null ? steps.next() : steps.throw(error.thrown);
  }
  return step.value;
}

/** Does the same while another thread unpacks. */
export async function runStepsOverlapped<Value>(
  steps: PartSteps<Value>,
  source: ZipSource,
): Promise<Value> {
  let step = steps.next();
  while (step.done !== true) {
    let error: { readonly thrown: unknown } | null = null;
    try {
      await ('entry' in step.value ? streamPartOverlapped(step.value, source) : rest(step.value));
    } catch (thrown) {
      error = { thrown };
    }
    step = error === null ? steps.next() : steps.throw(error.thrown);
  }
  return step.value;
}

/** Lets messages of other threads in before the work goes on. */
async function rest({ pause }: PauseRequest): Promise<void> {
  await nextTurn();
  const wait = pause();
  if (wait !== null) await wait;
}

function streamPart({ entry, sink }: PartRequest, { bytes, fileName }: ZipSource): void {
  if (entry.size <= smallPart) return sink(unpackPart(bytes, entry, fileName));
  const packed = packedPart(bytes, entry, fileName);
  const check = new PartCheck(entry, fileName);
  if (entry.method === 0) {
    sink(check.take(packed));
  } else {
    const inflate = new Inflate((chunk) => sink(check.take(bufferOf(chunk))));
    try {
      for (let at = 0; at < packed.length; at += packedChunk) {
        const last = at + packedChunk >= packed.length;
        inflate.push(packed.subarray(at, at + packedChunk), last);
      }
    } catch (error) {
      throw check.explain(error);
    }
  }
  check.finish();
}

async function streamPartOverlapped(request: PartRequest, source: ZipSource): Promise<void> {
  const { entry, sink } = request;
  if (entry.size <= smallPart || entry.method === 0) return streamPart(request, source);
  const check = new PartCheck(entry, source.fileName);
  const inflate = createInflateRaw({ chunkSize: unpackedChunk });
  inflate.end(packedPart(source.bytes, entry, source.fileName));
  try {
    for await (const chunk of inflate) {
      sink(check.take(chunk as Buffer));
      const rest = request.rest?.() ?? null;
      if (rest !== null) await rest;
    }
  } catch (error) {
    throw check.explain(error);
  }
  check.finish();
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
