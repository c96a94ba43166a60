import { crc32 } from 'node:zlib';
import { FileFailure } from './file-failure';
import type { ZipEntry } from './zip-directory';

/** Watches a part while it is unpacked: its size and checksum must be what the directory says. */
export class PartCheck {
  private size = 0;
  private checksum = 0;

  constructor(
    private readonly entry: ZipEntry,
    private readonly fileName: string,
  ) {}

  /** Passes a chunk on; stops a part that grows beyond its promised size. */
  take(chunk: Buffer): Buffer {
    this.size += chunk.length;
    if (this.size > this.entry.size) throw this.failure('file.suspicious');
    this.checksum = crc32(chunk, this.checksum);
    return chunk;
  }

  /** A failure of the unpacker, told by its code, means a damaged part; all others stay. */
  explain(error: unknown): unknown {
    const code = (error as { code?: unknown } | null)?.code;
    const unpacking = typeof code === 'number' || /^Z_/.test(String(code));
    return unpacking ? this.failure('file.damaged') : error;
  }

  finish(): void {
    const { size, checksum } = this.entry;
    if (this.size !== size || this.checksum !== checksum) throw this.failure('file.damaged');
  }

  private failure(code: 'file.damaged' | 'file.suspicious'): FileFailure {
    return new FileFailure(code, { file: this.fileName, what: `ZIP: ${this.entry.name}` });
  }
}
