import type { SchemeDifference } from '../../../../shared/models/scheme';
import { nothing } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';

/** What is different between two versions, part by part. */
export function DifferenceTable(props: { readonly differences: readonly SchemeDifference[] }) {
  const t = useTexts('draft');
  if (props.differences.length === 0) return <p className="secondary">{t('noDifferences')}</p>;
  return (
    <table className="figures differences">
      <thead>
        <tr>
          <th scope="col">{t('part')}</th>
          <th scope="col">{t('before')}</th>
          <th scope="col">{t('after')}</th>
        </tr>
      </thead>
      <tbody>
        {props.differences.map(({ at, label, before, after }) => (
          <tr key={`${at} ${label}`}>
            <th scope="row">{label}</th>
            <td>{before ?? nothing}</td>
            <td className="strong">{after ?? nothing}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
