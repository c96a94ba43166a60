import type { TierStructure, TierStructureLine } from '../../../shared/models/tiering';
import { Change } from '../../components/change';
import { TierTag } from '../../components/tier-tag';
import { nothing, showMoney } from '../../format/money';
import { showMetricBound } from '../../format/tier-bound';
import { showCount, showPercent } from '../../format/number';
import { useTexts, useTierName } from '../../hooks/use-texts';

interface StructureTableProps {
  readonly structure: TierStructure;
  readonly onDrill: (tier: string) => void;
}

/** Clients and assets by tier, highest first; a row leads to its clients. */
export function StructureTable({ structure, onDrill }: StructureTableProps) {
  const t = useTexts('tiering');
  const lines = [...structure.lines].sort((a, b) => b.rank - a.rank);
  const heads = [
    t('bound'),
    t('clients'),
    t('clientShare'),
    t('clientsChange'),
    t('aum'),
    t('aumShare'),
    t('aumChange'),
  ];
  return (
    <div className="scroll-x">
      <table className="figures structure selectable">
        <thead>
          <tr>
            <th scope="col">{t('tier')}</th>
            {heads.map((head, index) => (
              <th key={index} scope="col" className="number">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <StructureLine
              key={line.rank}
              line={line}
              unit={structure.metricUnit}
              tierCount={lines.length}
              onDrill={() => onDrill(line.tier)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('total')}</th>
            <td />
            <td className="number">{showCount(structure.total.clients)}</td>
            <td className="number">{showPercent(1)}</td>
            <td className="number">
              <Change value={totalChange(lines, 'clientsChange')} show={showCount} />
            </td>
            <td className="number">{showMoney(structure.total.aum, 'wan')}</td>
            <td className="number">{showPercent(1)}</td>
            <td className="number">
              <Change
                value={totalChange(lines, 'aumChange')}
                show={(size) => showMoney(size, 'wan')}
              />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The sum of a change over all tiers; null as soon as one tier has none. */
export function totalChange(
  lines: readonly TierStructureLine[],
  key: 'clientsChange' | 'aumChange',
): number | null {
  return lines.reduce<number | null>((sum, line) => {
    const value = line[key];
    return sum === null || value === null ? null : sum + value;
  }, 0);
}

interface StructureLineProps {
  readonly line: TierStructureLine;
  readonly unit: TierStructure['metricUnit'];
  readonly tierCount: number;
  readonly onDrill: () => void;
}

function StructureLine({ line, unit, tierCount, onDrill }: StructureLineProps) {
  const t = useTexts('tiering');
  const tierName = useTierName();
  const name = tierName(line.tier);
  return (
    <tr className="clickable" onClick={onDrill}>
      <th scope="row">
        <button
          type="button"
          className="plain-link"
          aria-label={t('drill', { tier: name })}
          onClick={(event) => {
            event.stopPropagation();
            onDrill();
          }}
        >
          <TierTag label={name} rank={line.rank} tierCount={tierCount} />
        </button>
      </th>
      <td className="number">
        {line.lowerBound === null ? nothing : `≥ ${showMetricBound(line.lowerBound, unit)}`}
      </td>
      <td className="number">{showCount(line.clients)}</td>
      <td className="number">{showPercent(line.clientShare)}</td>
      <td className="number">
        <Change value={line.clientsChange} show={showCount} />
      </td>
      <td className="number">{showMoney(line.aum, 'wan')}</td>
      <td className="number">{showPercent(line.aumShare)}</td>
      <td className="number">
        <Change value={line.aumChange} show={(size) => showMoney(size, 'wan')} />
      </td>
    </tr>
  );
}
