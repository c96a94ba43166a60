import { useMemo } from 'react';
import type { Claim } from '../../../../shared/models/assignment';
import { showMoment } from '../../../format/date';
import { useTexts } from '../../../hooks/use-texts';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';

/** Columns of the list of claims. */
export function useClaimColumns(): readonly LocalColumn<Claim>[] {
  const t = useTexts('assignmentWork');
  return useMemo(() => {
    const column = (
      id: string,
      title: string,
      width: number,
      text: (claim: Claim) => string,
    ): LocalColumn<Claim> => ({ id, title, width, sortable: true, text });
    return [
      column('state', t('column.state'), 84, ({ state }) => t(`claimState.${state}`)),
      column('client', t('client'), 110, ({ clientName }) => clientName),
      {
        ...column('clientNo', t('column.clientNo'), 116, ({ clientNo }) => clientNo),
        keepsText: true,
      },
      column('claimant', t('claimant'), 110, ({ staffName }) => staffName),
      column(
        'owner',
        t('column.claimOwner'),
        110,
        ({ ownerName, ownerAtClaim }) => ownerName ?? ownerAtClaim ?? t('toNobody'),
      ),
      column('reason', t('claimReason'), 200, ({ reason }) => reason),
      column('asked', t('column.asked'), 140, ({ askedAt }) => showMoment(askedAt)),
      column('decided', t('column.decided'), 240, ({ decidedAt, decidedBy, decisionReason }) =>
        decidedAt === null
          ? ''
          : [showMoment(decidedAt), decidedBy, decisionReason].filter(Boolean).join(' '),
      ),
      column('wish', t('column.wish'), 180, ({ wishVerifiedBy }) => wishVerifiedBy ?? ''),
    ];
  }, [t]);
}
