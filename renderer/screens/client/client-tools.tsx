import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useNavigate, Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { ask } from '../../api';
import type { ClientNo } from '../../../shared/models/client';
import { selectCell } from '../../components/data-table/selection';
import { showCount } from '../../format/number';
import { useClientList } from '../../hooks/list-store';
import { useShortcut } from '../../hooks/use-shortcut';
import { useTexts } from '../../hooks/use-texts';
import { useShowFailure } from '../../hooks/use-failure';

/** The way back to the list, and who this is. */
export function ClientTrail(props: { readonly name: string; readonly clientNo: string }) {
  const t = useTexts('client');
  const shell = useTexts('shell');
  return (
    <span className="client-trail">
      <Link to="/clients" title={t('back')}>
        {shell('nav.clients')}
      </Link>
      <span className="secondary" aria-hidden>
        /
      </span>
      {props.name}
      <span className="secondary tabular number">{props.clientNo}</span>
    </span>
  );
}

/** Steps through the list the client was opened from, and applies for a card. */
export function ClientTools(props: { readonly clientNo: ClientNo; readonly isPerson: boolean }) {
  const { clientNo, isPerson } = props;
  const t = useTexts('client');
  const navigate = useNavigate();
  const { list, place } = useClientList();
  const step = useStep();
  const known = list !== null && place !== null;
  const first = !known || place <= 0;
  const last = !known || place >= list.count - 1;
  useShortcut('ctrl+arrowleft', () => step(-1), { enabled: !first });
  useShortcut('ctrl+arrowright', () => step(1), { enabled: !last });
  return (
    <>
      {known ? (
        <div className="row">
          <span className="secondary tabular">
            {t('place', { place: showCount(place + 1), count: showCount(list.count) })}
          </span>
          <Button
            icon={<LeftOutlined aria-hidden />}
            disabled={first}
            aria-label={t('previous')}
            title={`${t('previous')} (Ctrl+←)`}
            onClick={() => step(-1)}
          />
          <Button
            icon={<RightOutlined aria-hidden />}
            disabled={last}
            aria-label={t('next')}
            title={`${t('next')} (Ctrl+→)`}
            onClick={() => step(1)}
          />
        </div>
      ) : null}
      {isPerson ? (
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/cards', search: { apply: clientNo } })}
        >
          {t('apply')}
        </Button>
      ) : null}
    </>
  );
}

function useStep(): (by: number) => void {
  const navigate = useNavigate();
  const showFailure = useShowFailure();
  const { list, place, selection, setPlace, setSelection } = useClientList();
  return (by) => {
    if (list === null || place === null) return;
    const next = place + by;
    if (next < 0 || next >= list.count) return;
    void ask('clients.page', { listId: list.listId, offset: next, limit: 1 }).then(([row]) => {
      if (!row) return;
      setPlace(next);
      setSelection(selectCell({ row: next, column: selection.cursor.column }));
      void navigate({ to: '/clients/$clientNo', params: { clientNo: row.clientNo } });
    }, showFailure);
  };
}
