import { Checkbox } from 'antd';
import { showCount } from '../../format/number';
import { useTexts } from '../../hooks/use-texts';
import type { ReviewPartProps } from './review-part';

/** The sheets of a workbook that hold rows of this kind: which are taken, which one is shown. */
export function DataSheets({ session, summary }: ReviewPartProps) {
  const t = useTexts('imports');
  const { dataSheets } = summary;
  if (dataSheets.length < 2) return null;
  const taken = dataSheets.filter((sheet) => sheet.included).map((sheet) => sheet.name);
  const include = (name: string, isTaken: boolean): void =>
    session.adjust({
      include: isTaken ? [...taken, name] : taken.filter((one) => one !== name),
    });
  return (
    <div className="data-sheets" role="group" aria-label={t('dataSheets')}>
      <span className="strong">{t('dataSheets')}</span>
      {dataSheets.map((sheet) => {
        const isShown = session.layout.sheet === sheet.name;
        return (
          <span key={sheet.name} className={isShown ? 'data-sheet shown' : 'data-sheet'}>
            <Checkbox
              checked={sheet.included}
              disabled={sheet.included && taken.length === 1}
              aria-label={t('takeSheet', { sheet: sheet.name })}
              onChange={(event) => include(sheet.name, event.target.checked)}
            />
            <button
              type="button"
              disabled={!sheet.included}
              aria-pressed={isShown}
              onClick={() => session.showSheet(sheet.name)}
            >
              {sheet.name}
              <span className="secondary tabular">
                {t('sheetRows', { count: showCount(sheet.rows) })}
              </span>
            </button>
          </span>
        );
      })}
    </div>
  );
}
