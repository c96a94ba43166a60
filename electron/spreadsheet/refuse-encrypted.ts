import { FileFailure } from './file-failure';

interface EncryptionMark {
  readonly mark: string;
  readonly software: string;
  /** The mark stands at the very beginning. */
  readonly isFirst: boolean;
}

/** What programs that encrypt a bank's documents write before the encrypted bytes. */
const marks: readonly EncryptionMark[] = [
  { mark: '%TSD-Header-###%', software: '天锐绿盾', isFirst: true },
  { mark: '%TSD-', software: '天锐绿盾', isFirst: true },
  { mark: 'E-SafeNet', software: '亿赛通', isFirst: false },
  { mark: 'ESAFENET', software: '亿赛通', isFirst: false },
  { mark: 'TIPGUARD', software: 'IP-guard', isFirst: true },
  { mark: 'IPGUARD', software: 'IP-guard', isFirst: false },
  { mark: 'IP-guard', software: 'IP-guard', isFirst: false },
  { mark: 'LanDun', software: '绿盾', isFirst: false },
  { mark: 'LDSGT', software: '绿盾', isFirst: true },
  { mark: 'CHINASEC', software: '明朝万达 Chinasec', isFirst: false },
  { mark: 'Chinasec', software: '明朝万达 Chinasec', isFirst: false },
  { mark: 'VAMTOO', software: '华途', isFirst: false },
  { mark: 'LeagSoft', software: '联软', isFirst: false },
  { mark: 'SecDoc', software: 'SecDoc', isFirst: true },
  { mark: '.pfile', software: 'Microsoft IRM', isFirst: true },
];
const beginningLength = 1024;

/** Refuses files that begin as those of known document encryption software do. */
export function refuseEncrypted(bytes: Uint8Array, fileName: string): void {
  const beginning = Buffer.from(bytes.subarray(0, beginningLength)).toString('latin1');
  const found = marks.find(({ mark, isFirst }) =>
    isFirst ? beginning.startsWith(mark) : isAmongNoise(beginning, mark),
  );
  if (found === undefined) return;
  throw new FileFailure('file.documentEncryption', { file: fileName, software: found.software });
}

/** A list may well name the program in a cell; then it holds no control characters. */
function isAmongNoise(beginning: string, mark: string): boolean {
  return beginning.includes(mark) && /[\u0000-\u0008\u000e-\u001f]/.test(beginning);
}
