interface SparklineProps {
  readonly values: readonly number[];
  /** What the line shows, for those who do not see it. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line of a few months without axes; the last value carries a dot. */
export function Sparkline({ values, label, width = 88, height = 26 }: SparklineProps) {
  const points = sparkPoints(values, width, height);
  const last = points[points.length - 1];
  if (!last || values.length < 2) return null;
  return (
    <svg width={width} height={height} role="img" aria-label={label}>
      <polyline
        points={points.map(([x, y]) => `${x},${y}`).join(' ')}
        fill="none"
        stroke="#4a82b8"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      <circle cx={last[0]} cy={last[1]} r={2.5} fill="#1b4a7e" />
    </svg>
  );
}

/** Places values in a box with a margin of 3; equal values lie on the middle. */
export function sparkPoints(
  values: readonly number[],
  width: number,
  height: number,
): readonly (readonly [number, number])[] {
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = values.length > 1 ? (width - 6) / (values.length - 1) : 0;
  return values.map((value, index) => [
    3 + index * step,
    span === 0 ? height / 2 : 3 + (1 - (value - low) / span) * (height - 6),
  ]);
}
