import { Button } from 'antd';
import { useState } from 'react';
import type { CardLevel } from '../../../../shared/models/card';
import type { StockPage } from '../../../../shared/models/card-stock';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';

/** A level's register, page by page, the newest first in view. */
export function RegisterPanel({ level }: { readonly level: CardLevel }) {
  const t = useTexts('cardStock');
  const terms = useTexts('terms');
  const [wanted, setWanted] = useState<number | null>(null);
  const answer = useAsk('cards.stockPage', { level, page: wanted }, { keepPrevious: true });
  const page = answer.data?.page ?? 1;
  const pages = answer.data?.pages ?? 1;
  return (
    <section className="panel">
      <h2>
        {t('register')} · {terms(`level.${level}`)}
        <span className="grow" />
        <Button disabled={page <= 1} onClick={() => setWanted(page - 1)}>
          {t('previousPage')}
        </Button>
        <span className="tabular secondary">{t('page', { page, pages })}</span>
        <Button disabled={page >= pages} onClick={() => setWanted(page + 1)}>
          {t('nextPage')}
        </Button>
        <CardPaperButton request={{ paper: 'stockPage', level, page: null }} />
      </h2>
      <Answer of={answer}>{(value) => <RegisterPage page={value} />}</Answer>
    </section>
  );
}

function RegisterPage({ page }: { readonly page: StockPage }) {
  const t = useTexts('cardStock');
  const moves = useTexts('stockMoves');
  if (page.lines.length === 0) return <p className="secondary">{t('emptyRegister')}</p>;
  return (
    <div className="scroll-x">
      <table className="figures" aria-label={t('register')}>
        <thead>
          <tr>
            {(['day', 'moveKind', 'numbers'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
            <th scope="col" className="number">
              {t('quantity')}
            </th>
            <th scope="col" className="number">
              {t('balance')}
            </th>
            {(['holder', 'people', 'note'] as const).map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <td colSpan={8} className="secondary">
              {t('opening', { count: page.opening })}
            </td>
          </tr>
          {page.lines.map((line) => (
            <tr key={line.id}>
              <td>{line.on}</td>
              <td>{moves(line.move)}</td>
              <td className="selectable">
                {line.firstNo === line.lastNo ? line.firstNo : `${line.firstNo} – ${line.lastNo}`}
              </td>
              <td className="number">{line.quantity}</td>
              <td className="number">{line.balance}</td>
              <td>{line.holder}</td>
              <td>
                {line.keeper} / {line.witness}
              </td>
              <td>{line.note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
