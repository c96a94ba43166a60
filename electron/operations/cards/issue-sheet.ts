import type { ApprovalSheet, CardApplication, SheetSpecial } from '../../../shared/models/card';
import { sheetNumber } from '../../domain/cards/sheet-number';
import { maskCardNo, maskIdNo, maskMobile } from '../../domain/clients/mask';
import { insertSheet, nextSequence } from '../../ledger/cards/approval-sheets';
import { findSchemeVersion } from '../../ledger/tiering/schemes';
import { readSettings } from '../../ledger/file/settings';
import { requireClient } from '../ground/find-client';
import { dayOf } from '../ground/clock';
import type { Ledger, Shown } from '../ground/ledger';
import { checkValueOf } from './check-value';

function specialOf({ special }: CardApplication): SheetSpecial | null {
  if (!special?.decision) return null;
  const { documentNumber, decidedOn, numerator, denominator, permille } = special.decision;
  return {
    ground: special.ground,
    evidence: special.evidence,
    documentNumber,
    decidedOn,
    numerator,
    denominator,
    permille,
  };
}

/** What the sheet says of the client, masked as the setting says. */
function clientFacts(context: Shown, clientNo: string, whole: boolean) {
  const { attributes, name } = requireClient(context, clientNo);
  const idNo = attributes.idNo ?? '';
  const mobile = attributes.mobile ?? '';
  return {
    clientName: name,
    clientNo,
    idType: attributes.idType ?? '居民身份证',
    idNo: whole ? idNo : maskIdNo(idNo),
    mobile: whole ? mobile : maskMobile(mobile),
  };
}

/** How the figure was found, where the sheet should say so; sheets without it keep their facts. */
function wayFacts({ check }: CardApplication): Pick<ApprovalSheet, 'way' | 'allAssets'> {
  if (check.way === null || check.way === 'own') return {};
  return { way: check.way, ...(check.allAssets === null ? {} : { allAssets: check.allAssets }) };
}

/** Gives an approved application its sheet: the next number of the year, the facts frozen. */
export function issueSheet(context: Ledger, application: CardApplication): void {
  const { kind, level, check, rmName, remarks, oldCard, approvalKind } = application;
  if (approvalKind === null) throw new Error(`application ${application.id} is not approved`);
  const issuedOn = dayOf(context.now());
  const year = Number(issuedOn.slice(0, 4));
  const sequence = nextSequence(context.db, year);
  const settings = readSettings(context.db);
  const special = approvalKind === 'special' ? specialOf(application) : null;
  const whole = settings.printFullIdNo;
  const facts: ApprovalSheet = {
    number: sheetNumber(year, sequence),
    bankName: settings.bankName,
    branchName: settings.branchName,
    issuedOn,
    ...clientFacts(context, application.clientNo, whole),
    kind,
    level,
    approvedLevel: level,
    metric: check.metric,
    bound: check.bound,
    metricMonth: check.month,
    schemeName:
      findSchemeVersion(context.db, check.schemeId, check.schemeVersion)?.scheme.name ?? '',
    schemeVersion: check.schemeVersion,
    approvalKind,
    rmName,
    supervisorName: settings.supervisorName,
    approverName: settings.approverName,
    remarks,
    ...wayFacts(application),
    ...(special ? { special } : {}),
    ...(oldCard
      ? {
          oldCard: {
            cardNo: whole ? oldCard.cardNo : maskCardNo(oldCard.cardNo),
            level: oldCard.level,
          },
        }
      : {}),
    checkValue: '',
  };
  const sealed = { ...facts, checkValue: checkValueOf(context.auditKey, facts) };
  insertSheet(context.db, { facts: sealed, year, sequence, applicationId: application.id });
}
