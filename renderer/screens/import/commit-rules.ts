import type { CommitBlocker } from '../../../shared/models/import';

/** What a blocker asks of the user before the commit is offered. */
type BlockerRemedy = 'fix' | 'reason' | 'force';

const remedies: Readonly<Record<CommitBlocker, BlockerRemedy>> = {
  monthUnknown: 'fix',
  monthDiffers: 'force',
  monthClosed: 'fix',
  unitUnknown: 'fix',
  keyUnmapped: 'fix',
  contentUnmapped: 'force',
  noRows: 'fix',
  totalsDiffer: 'reason',
  alreadyImported: 'force',
};

/** How a blocker can be overcome: put right, explained, or knowingly overridden. */
export function remedyOf(blocker: CommitBlocker): BlockerRemedy {
  return remedies[blocker];
}

interface CommitAnswers {
  readonly reason: string;
  readonly force: boolean;
}

/** Whether the commit may be offered: every blocker is gone or answered. */
export function mayCommit(blockers: readonly CommitBlocker[], answers: CommitAnswers): boolean {
  return blockers.every((blocker) => {
    const remedy = remedyOf(blocker);
    if (remedy === 'reason') return answers.reason.trim().length >= 2;
    return remedy === 'force' && answers.force;
  });
}
