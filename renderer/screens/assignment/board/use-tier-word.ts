import { useCallback } from 'react';
import type { BoardCard } from '../../../../shared/models/assignment';
import type { CareClass } from '../../../../shared/models/care-class';
import type { OwnerRole } from '../../../../shared/models/assignment-rules';
import { careClassTexts, ownerRoleTexts } from '../../../../shared/text/assignment';
import { formatMessage } from '../../../../shared/text/message';
import { useLanguage, useTexts } from '../../../hooks/use-texts';

/** A class of care in words. */
export function useClassName(): (careClass: CareClass) => string {
  const [language] = useLanguage();
  return useCallback((each) => formatMessage(careClassTexts[each], language), [language]);
}

/** A client's tier and band in words; prospects are none yet. */
export function useTierWord(): (card: Pick<BoardCard, 'isProspect' | 'careClass'>) => string {
  const t = useTexts('assignment');
  const name = useClassName();
  return useCallback(
    ({ isProspect, careClass }) => (isProspect ? t('prospect') : name(careClass)),
    [t, name],
  );
}

/** A role in words. */
export function useRoleName(): (role: OwnerRole) => string {
  const [language] = useLanguage();
  return useCallback((role) => formatMessage(ownerRoleTexts[role], language), [language]);
}
