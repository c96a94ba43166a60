import type { KeyboardEvent, PointerEvent } from 'react';
import { typeMetricValue } from '../../../../shared/text/metric-value';
import { useTexts } from '../../../hooks/use-texts';
import type { MatrixAxisView } from '../../../../shared/models/what-if';
import { roundCut, type AxisScale } from './axis-scale';

/** Space around the plot, in pixels; the chart and the lines over it share it. */
export const plotMargin = { left: 72, right: 16, top: 12, bottom: 40 } as const;

interface CutLinesProps {
  readonly side: 'x' | 'y';
  readonly axis: MatrixAxisView;
  readonly cuts: readonly number[];
  readonly scale: AxisScale;
  readonly size: { readonly width: number; readonly height: number };
  readonly onCuts: (cuts: readonly number[]) => void;
}

/** The cuts of an axis as lines over the plot: dragged by mouse, moved by arrow keys. */
export function CutLines({ side, axis, cuts, scale, size, onCuts }: CutLinesProps) {
  const t = useTexts('draft');
  const length =
    side === 'x'
      ? size.width - plotMargin.left - plotMargin.right
      : size.height - plotMargin.top - plotMargin.bottom;
  const span = scale.max - scale.min;
  const pixelOf = (cut: number): number => {
    const share = (scale.toPlot(cut) - scale.min) / span;
    return side === 'x' ? plotMargin.left + share * length : plotMargin.top + (1 - share) * length;
  };
  const valueAt = (pixel: number): number => {
    const share =
      side === 'x' ? (pixel - plotMargin.left) / length : 1 - (pixel - plotMargin.top) / length;
    return scale.fromPlot(scale.min + Math.min(1, Math.max(0, share)) * span);
  };
  /** A cut stays between its neighbours. */
  const move = (at: number, value: number): void => {
    const low = cuts[at - 1] ?? -Infinity;
    const high = cuts[at + 1] ?? Infinity;
    const next = roundCut(value);
    if (next > low && next < high && next !== cuts[at]) {
      onCuts(cuts.map((cut, place) => (place === at ? next : cut)));
    }
  };
  const drag = (event: PointerEvent<HTMLDivElement>, at: number): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!box) return;
    move(at, valueAt(side === 'x' ? event.clientX - box.left : event.clientY - box.top));
  };
  const step = (event: KeyboardEvent, at: number, cut: number): void => {
    const forward = side === 'x' ? 'ArrowRight' : 'ArrowUp';
    const back = side === 'x' ? 'ArrowLeft' : 'ArrowDown';
    if (event.key !== forward && event.key !== back) return;
    event.preventDefault();
    const pixels = (event.key === forward) === (side === 'x') ? 4 : -4;
    move(at, valueAt(pixelOf(cut) + pixels));
  };
  return (
    <>
      {cuts.map((cut, at) => (
        <div
          key={at}
          className={`cut-line ${side}`}
          style={side === 'x' ? { left: pixelOf(cut) } : { top: pixelOf(cut) }}
          role="slider"
          tabIndex={0}
          aria-orientation={side === 'x' ? 'horizontal' : 'vertical'}
          aria-valuenow={cut}
          aria-valuetext={typeMetricValue(cut, axis.unit)}
          aria-label={t('matrix.cut', {
            axis: axis.label,
            value: typeMetricValue(cut, axis.unit),
          })}
          onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
          onPointerMove={(event) => drag(event, at)}
          onKeyDown={(event) => step(event, at, cut)}
        >
          <span>{typeMetricValue(cut, axis.unit)}</span>
        </div>
      ))}
    </>
  );
}
