import type {
  ApplicationKind,
  ApplicationState,
  ApprovalKind,
  CardApplication,
  CardLevel,
  SpecialCase,
  SpecialGround,
  StandardCheck,
} from '../../../shared/models/card';
import type { Day, Month } from '../../../shared/models/calendar';
import type { ClientNo } from '../../../shared/models/client';
import type { CountedWay } from '../../../shared/models/scheme';
import type { Fen } from '../../../shared/models/money';
import { changeOne, prepareOnce, type ReadableDB, type WritableDB } from '../database';

/** What a draft says; a draft that is changed is written anew as a whole. */
export interface ApplicationDraft {
  readonly kind: ApplicationKind;
  readonly level: CardLevel;
  readonly appliedOn: Day;
  readonly rmName: string;
  readonly remarks: string;
  readonly check: StandardCheck;
  /** The ledger's id of the scheme version that was checked. */
  readonly schemeRowId: number;
  readonly special: { readonly ground: SpecialGround; readonly evidence: string } | null;
  readonly oldCardId: number | null;
}

const draftColumns = [
  'kind',
  'level',
  'applied_on',
  'rm_name',
  'remarks',
  'bound',
  'metric',
  'metric_month',
  'scheme_id',
  'snapshot_revision',
  'tier',
  'ground',
  'evidence',
  'old_card_id',
  'metric_source',
  'all_assets',
];

function draftValues(draft: ApplicationDraft): (string | number | null)[] {
  const { check, special } = draft;
  return [
    draft.kind,
    draft.level,
    draft.appliedOn,
    draft.rmName,
    draft.remarks,
    check.bound,
    check.metric,
    check.month,
    draft.schemeRowId,
    check.snapshotRevision,
    check.tier,
    special?.ground ?? null,
    special?.evidence ?? null,
    draft.oldCardId,
    check.way,
    check.allAssets,
  ];
}

/** Begins an application as a draft; returns its id. */
export function insertDraft(
  db: WritableDB,
  clientId: number,
  accountId: number,
  draft: ApplicationDraft,
): number {
  const columns = ['client_id', 'account_id', 'state', ...draftColumns];
  return changeOne(
    db,
    `INSERT INTO card_application (${columns.join(', ')})
     VALUES (${columns.map(() => '?').join(', ')})`,
    clientId,
    accountId,
    'draft',
    ...draftValues(draft),
  );
}

/** Writes what a draft says anew. */
export function updateDraft(db: WritableDB, id: number, draft: ApplicationDraft): void {
  changeOne(
    db,
    `UPDATE card_application SET ${draftColumns.map((column) => `${column} = ?`).join(', ')}
     WHERE id = ? AND state = 'draft'`,
    ...draftValues(draft),
    id,
  );
}

/** Records that the old card lies at the outlet. */
export function setHandedIn(db: WritableDB, id: number, on: Day): void {
  changeOne(db, 'UPDATE card_application SET old_card_handed_in_on = ? WHERE id = ?', on, id);
}

const select = `
  SELECT a.*, c.client_no, c.name, account.display_name, s.number, s.voided,
         scheme.code AS scheme_code, scheme.version AS scheme_version,
         (SELECT count(*) FROM sheet_print p WHERE p.sheet_number = s.number) AS print_count,
         (SELECT count(*) FROM client_document f WHERE f.application_id = a.id
            AND f.removed_at IS NULL) AS attachments,
         old.card_no AS old_card_no, old.level AS old_level,
         made.card_no AS made_card_no, made.opened_on,
         d.approved AS decided, d.document_number, d.decided_on, d.reason AS decision_reason,
         d.recorded_at AS decision_at, d.numerator, d.denominator, d.permille,
         decider.display_name AS decider
  FROM card_application a
  JOIN client c ON c.id = a.client_id
  JOIN account ON account.id = a.account_id
  JOIN scheme ON scheme.id = a.scheme_id
  LEFT JOIN approval_sheet s ON s.application_id = a.id
  LEFT JOIN vip_card old ON old.id = a.old_card_id
  LEFT JOIN vip_card made ON made.id = a.card_id
  LEFT JOIN special_decision d ON d.application_id = a.id
  LEFT JOIN account decider ON decider.id = d.account_id`;

/** All applications, newest first. */
export function listApplications(db: ReadableDB): CardApplication[] {
  return (prepareOnce(db, `${select} ORDER BY a.id DESC`).all() as Row[]).map(toApplication);
}

/** One application, or undefined. */
export function findApplication(db: ReadableDB, id: number): CardApplication | undefined {
  const row = prepareOnce(db, `${select} WHERE a.id = ?`).get(id) as Row | undefined;
  return row && toApplication(row);
}

/** Applications of one client, newest first. */
export function listClientApplications(db: ReadableDB, clientId: number): CardApplication[] {
  const statement = prepareOnce(db, `${select} WHERE a.client_id = ? ORDER BY a.id DESC`);
  return (statement.all(clientId) as Row[]).map(toApplication);
}

const underWay = "('draft', 'submitted', 'approved', 'sheetPrinted')";

/** The application that is under way for a client's number, or undefined. */
export function findOpenApplication(db: ReadableDB, clientNo: string): CardApplication | undefined {
  const row = prepareOnce(db, `${select} WHERE c.client_no = ? AND a.state IN ${underWay}`).get(
    clientNo,
  ) as Row | undefined;
  return row && toApplication(row);
}

/** The application whose card this is, or undefined. */
export function findApplicationOfCard(db: ReadableDB, cardId: number): CardApplication | undefined {
  const row = prepareOnce(db, `${select} WHERE a.card_id = ?`).get(cardId) as Row | undefined;
  return row && toApplication(row);
}

/** The closing that ended a card, or undefined. */
export function findClosingOfCard(db: ReadableDB, cardId: number): CardApplication | undefined {
  const row = prepareOnce(
    db,
    `${select} WHERE a.old_card_id = ? AND a.state = 'closed' ORDER BY a.id DESC LIMIT 1`,
  ).get(cardId) as Row | undefined;
  return row && toApplication(row);
}

type Row = Record<string, string | number | null>;

function toSpecial(row: Row): SpecialCase | null {
  if (row['ground'] === null) return null;
  return {
    ground: row['ground'] as SpecialGround,
    evidence: row['evidence'] as string,
    decision:
      row['decided'] === null
        ? null
        : {
            approved: row['decided'] === 1,
            documentNumber: row['document_number'] as string,
            decidedOn: row['decided_on'] as Day,
            reason: row['decision_reason'] as string,
            recordedAt: row['decision_at'] as string,
            recordedBy: row['decider'] as string,
            numerator: row['numerator'] as number,
            denominator: row['denominator'] as number,
            permille: row['permille'] as number,
          },
  };
}

function toCheck(row: Row): StandardCheck {
  const bound = row['bound'] as Fen;
  const metric = row['metric'] as Fen | null;
  return {
    level: row['level'] as CardLevel,
    met: metric !== null && metric >= bound,
    bound,
    metric,
    month: row['metric_month'] as Month,
    schemeId: row['scheme_code'] as string,
    schemeVersion: row['scheme_version'] as number,
    snapshotRevision: row['snapshot_revision'] as number,
    tier: row['tier'] as string,
    way: row['metric_source'] as CountedWay | null,
    allAssets: row['all_assets'] as Fen | null,
  };
}

function toOldCard(row: Row): CardApplication['oldCard'] {
  if (row['old_card_id'] === null) return null;
  return {
    cardId: row['old_card_id'] as number,
    cardNo: row['old_card_no'] as string,
    level: row['old_level'] as CardLevel,
  };
}

function toApplication(row: Row): CardApplication {
  return {
    id: row['id'] as number,
    clientNo: row['client_no'] as ClientNo,
    name: row['name'] as string,
    kind: row['kind'] as ApplicationKind,
    level: row['level'] as CardLevel,
    state: row['state'] as ApplicationState,
    appliedOn: row['applied_on'] as Day,
    appliedBy: row['display_name'] as string,
    rmName: row['rm_name'] as string,
    approvalKind: row['approval_kind'] as ApprovalKind | null,
    approvedOn: row['approved_on'] as Day | null,
    check: toCheck(row),
    special: toSpecial(row),
    oldCard: toOldCard(row),
    oldCardHandedInOn: row['old_card_handed_in_on'] as Day | null,
    cardId: row['card_id'] as number | null,
    cardNo: row['made_card_no'] as string | null,
    openedOn: row['opened_on'] as Day | null,
    sheetNumber: row['number'] as string | null,
    sheetVoided: row['voided'] === 1,
    printCount: row['print_count'] as number,
    attachmentCount: row['attachments'] as number,
    remarks: row['remarks'] as string,
  };
}
