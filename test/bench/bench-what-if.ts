import { WhatIf } from '../../electron/operations/tiering/what-if';
import { tierMonth } from '../../electron/operations/tiering/tier-month';
import { insertScheme } from '../../electron/ledger/tiering/schemes';
import type { Scheme } from '../../shared/models/scheme';
import { wan } from '../../shared/models/money';
import { benchMonth, monthBefore, openFilledLedger } from './bench-ledger';
import { graceLadder, ladderWith, matrixScheme, scoreScheme } from './bench-schemes';
import { median, percentile, timeOf } from './statistics';
import { count, milliseconds, type BenchTable } from './table';

const clients = 20_000;
const steps = 120;

/** A slider that is dragged: a draft for every turn. */
interface Slider {
  readonly name: string;
  readonly scheme: Scheme;
  readonly draft: (turn: number) => Scheme;
}

const sliders: readonly Slider[] = [
  {
    name: 'ladder with grace, a bound',
    scheme: graceLadder,
    draft: (turn) => ladderWith(wan(100 + turn)),
  },
  {
    name: 'score of 12 indicators, a weight',
    scheme: scoreScheme(),
    draft: (turn) => scoreScheme(2 + (turn % 40) / 2),
  },
  {
    name: 'matrix over that score, a cut',
    scheme: matrixScheme(),
    draft: (turn) => matrixScheme(2_000 + turn * 40),
  },
];

/** Drags a slider over 20,000 clients, as the window asks for it: prepared, judged and summed. */
export function benchWhatIf(folder: string): BenchTable {
  const session = openFilledLedger(folder, clients);
  const rows = sliders.map(({ name, scheme, draft }) => {
    insertScheme(session.db, scheme, session.now());
    tierMonth(session, { month: monthBefore, scheme: scheme.id });
    const whatIf = new WhatIf(session, benchMonth, scheme.id);
    const times = Array.from({ length: steps }, (_, turn) =>
      timeOf(() => whatIf.step(draft(turn))),
    );
    return [
      name,
      milliseconds(times[0] ?? 0),
      milliseconds(median(times)),
      milliseconds(percentile(times, 0.95)),
    ];
  });
  session.close();
  return {
    title: `What-if: one step of a dragged slider over ${count(clients)} clients, ${steps} steps`,
    head: ['what is dragged', 'first step', 'median', '95 %'],
    rows,
    notes: ['A frame at 60 a second lasts 16.7 ms.'],
  };
}
