import type {
  ApplicationKind,
  ApplicationState,
  CardApplication,
  CardLevel,
  StandardCheck,
} from '../../shared/models/card';
import type { Day, Month } from '../../shared/models/calendar';
import type { ClientNo } from '../../shared/models/client';
import type { Fen } from '../../shared/models/money';
import { changeOne, type ReadableDB, type WritableDB } from './database';

export interface NewApplication {
  readonly clientId: number;
  readonly kind: ApplicationKind;
  readonly level: CardLevel;
  readonly appliedOn: Day;
  readonly accountId: number;
  readonly rmName: string;
  readonly remarks: string;
  readonly check: StandardCheck & { readonly metric: Fen };
  /** The ledger's id of the scheme version that was checked. */
  readonly schemeRowId: number;
}

/** Adds an application as submitted; returns its id. */
export function insertApplication(db: WritableDB, application: NewApplication): number {
  const { check } = application;
  return changeOne(
    db,
    `INSERT INTO card_application (client_id, kind, level, state, applied_on, account_id, rm_name,
       approval_kind, remarks, bound, metric, metric_month, scheme_id, snapshot_revision, tier)
     VALUES (?, ?, ?, 'submitted', ?, ?, ?, 'automatic', ?, ?, ?, ?, ?, ?, ?)`,
    application.clientId,
    application.kind,
    application.level,
    application.appliedOn,
    application.accountId,
    application.rmName,
    application.remarks,
    check.bound,
    check.metric,
    check.month,
    application.schemeRowId,
    check.snapshotRevision,
    check.tier,
  );
}

/** Moves an application to its next state and keeps the step. */
export function moveApplication(
  db: WritableDB,
  step: {
    readonly applicationId: number;
    readonly before: ApplicationState | null;
    readonly after: ApplicationState;
    readonly at: string;
    readonly accountId: number;
    readonly reason: string;
  },
): void {
  if (step.before !== null) {
    changeOne(
      db,
      'UPDATE card_application SET state = ? WHERE id = ? AND state = ?',
      step.after,
      step.applicationId,
      step.before,
    );
  }
  changeOne(
    db,
    `INSERT INTO card_application_step (application_id, state_before, state_after, at, account_id, reason)
     VALUES (?, ?, ?, ?, ?, ?)`,
    step.applicationId,
    step.before,
    step.after,
    step.at,
    step.accountId,
    step.reason,
  );
}

const select = `
  SELECT a.*, c.client_no, c.name, account.display_name, s.number,
         scheme.code AS scheme_code, scheme.version AS scheme_version,
         (SELECT count(*) FROM sheet_print p WHERE p.sheet_number = s.number) AS print_count
  FROM card_application a
  JOIN client c ON c.id = a.client_id
  JOIN account ON account.id = a.account_id
  JOIN scheme ON scheme.id = a.scheme_id
  LEFT JOIN approval_sheet s ON s.application_id = a.id`;

/** All applications, newest first. */
export function listApplications(db: ReadableDB): CardApplication[] {
  return (db.prepare(`${select} ORDER BY a.id DESC`).all() as Row[]).map(toApplication);
}

/** One application, or undefined. */
export function findApplication(db: ReadableDB, id: number): CardApplication | undefined {
  const row = db.prepare(`${select} WHERE a.id = ?`).get(id) as Row | undefined;
  return row && toApplication(row);
}

/** Applications of one client, newest first. */
export function listClientApplications(db: ReadableDB, clientId: number): CardApplication[] {
  const rows = db.prepare(`${select} WHERE a.client_id = ? ORDER BY a.id DESC`).all(clientId);
  return (rows as Row[]).map(toApplication);
}

type Row = Record<string, string | number | null>;

function toApplication(row: Row): CardApplication {
  const level = row['level'] as CardLevel;
  return {
    id: row['id'] as number,
    clientNo: row['client_no'] as ClientNo,
    name: row['name'] as string,
    kind: row['kind'] as ApplicationKind,
    level,
    state: row['state'] as ApplicationState,
    appliedOn: row['applied_on'] as Day,
    appliedBy: row['display_name'] as string,
    rmName: row['rm_name'] as string,
    approvalKind: 'automatic',
    check: {
      level,
      met: true,
      bound: row['bound'] as Fen,
      metric: row['metric'] as Fen,
      month: row['metric_month'] as Month,
      schemeId: row['scheme_code'] as string,
      schemeVersion: row['scheme_version'] as number,
      snapshotRevision: row['snapshot_revision'] as number,
      tier: row['tier'] as string,
    },
    approvedOn: row['applied_on'] as Day,
    special: null,
    oldCard: null,
    oldCardHandedInOn: null,
    cardId: null,
    cardNo: null,
    openedOn: null,
    sheetVoided: row['state'] === 'withdrawn',
    attachmentCount: 0,
    sheetNumber: row['number'] as string | null,
    printCount: row['print_count'] as number,
    remarks: row['remarks'] as string,
  };
}
