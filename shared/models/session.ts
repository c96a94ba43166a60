import type { Failure } from './result';

export const roles = ['head', 'rm', 'lobbyManager', 'teller', 'advisor', 'auditor'] as const;
export type Role = (typeof roles)[number];

/** What a call needs; each role has a set of them, checked in the main process. */
export const permissions = [
  'open',
  'read',
  'import',
  'tier',
  'assign',
  'claim',
  'contact',
  'card.apply',
  'card.print',
  'card.decide',
  'card.stock',
  'export',
  'reveal',
  'settings',
  'audit',
] as const;
export type Permission = (typeof permissions)[number];

export interface AccountName {
  readonly id: number;
  readonly displayName: string;
}

/** What this copy of the program is. */
export interface ProgramFacts {
  readonly version: string;
  /** Version of the Electron it runs on. */
  readonly electron: string;
  /** Whom it was packaged for; only what is for users may hold real clients. Not packaged: developers. */
  readonly madeFor: 'users' | 'tests' | 'developers';
}

/** What the window needs to know before it shows anything. */
export interface AppState {
  readonly program: ProgramFacts;
  readonly ledger:
    | { readonly kind: 'none' }
    | {
        readonly kind: 'locked';
        readonly path: string;
        readonly accounts: readonly (AccountName & { readonly locked: boolean })[];
        /** Seconds until the next try is taken, after failed ones. */
        readonly retryInSeconds: number;
      }
    | {
        /** It can not be opened by anybody: its key file is gone or damaged. */
        readonly kind: 'broken';
        readonly path: string;
        readonly failure: Failure;
      }
    | {
        readonly kind: 'open';
        readonly path: string;
        readonly isSample: boolean;
        readonly account: AccountName;
        /** Number in the staff list; who is no head does things in that name only. */
        readonly staffNo: string | null;
        readonly role: Role;
        readonly permissions: readonly Permission[];
        readonly lastLoginAt: string | null;
        /** Day of the confidentiality agreement; without it everything is masked. */
        readonly agreementSignedOn: string | null;
        readonly branchName: string;
        readonly bankName: string;
      };
  readonly guideDone: boolean;
  readonly sampleLedgerExists: boolean;
}

/** Where a job stands, before speed and time left are known. */
export type JobStep = Pick<JobProgress, 'step' | 'done' | 'total'>;

/** Progress of something that takes longer than half a second. */
export interface JobProgress {
  readonly jobId: string;
  readonly step:
    | 'reading'
    | 'checking'
    | 'writing'
    | 'undoing'
    | 'tiering'
    | 'proposing'
    | 'printing'
    | 'generating';
  readonly done: number;
  /** 0 where the end is not known yet. */
  readonly total: number;
  readonly perSecond: number;
  readonly secondsLeft: number | null;
}
