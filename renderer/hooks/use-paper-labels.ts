import { useTexts } from './use-texts';

/** The words of the paper preview. */
export function usePaperLabels(pageCount: number) {
  const t = useTexts('actions');
  return {
    name: t('paper.preview'),
    fit: t('paper.fit'),
    actual: t('paper.actual'),
    zoom: t('paper.zoom'),
    pages: t('paper.pages', { count: pageCount }),
  };
}
