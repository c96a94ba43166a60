import type {
  ApplicationDetail,
  CardApplication,
  CardAttachment,
} from '../../../shared/models/card';
import { listPrints } from '../../ledger/cards/approval-sheets';
import { findApplication, listApplications } from '../../ledger/cards/card-applications';
import { listApplicationDocuments } from '../../ledger/clients/client-documents';
import { listSteps } from '../../ledger/cards/card-steps';
import { OperationFailure } from '../ground/failure';
import type { Shown } from '../ground/ledger';

/** An application by its number; throws `card.applicationMissing`. */
export function requireApplication(context: Pick<Shown, 'db'>, id: number): CardApplication {
  const application = findApplication(context.db, id);
  if (!application) throw new OperationFailure('card.applicationMissing', { application: id });
  return application;
}

/** Every application, newest first. */
export function listAllApplications(context: Pick<Shown, 'db'>): CardApplication[] {
  return listApplications(context.db);
}

/** An application with everything that happened to it. */
export function showApplication(
  { db }: Pick<Shown, 'db'>,
  applicationId: number,
): ApplicationDetail {
  const application = requireApplication({ db }, applicationId);
  return {
    application,
    steps: listSteps(db, { applicationId }),
    attachments: listApplicationDocuments(db, applicationId) as CardAttachment[],
    prints: application.sheetNumber ? listPrints(db, application.sheetNumber) : [],
  };
}
