import type { CheckSummary } from '../../../shared/models/import';
import type { ImportSession } from './use-import-session';

/** What every part of the review gets. */
export interface ReviewPartProps {
  readonly session: ImportSession;
  readonly summary: CheckSummary;
}

/** What the user answered to blockers. */
export interface Answers {
  readonly reason: string;
  readonly force: boolean;
}
