import { useNavigate } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { useMemo } from 'react';
import type { Day } from '../../../../shared/models/calendar';
import type { KeyField } from '../../../../shared/models/client-file';
import type { MissingList, MissingClient } from '../../../../shared/models/contact-rates';
import { plainMoney, showMoney } from '../../../format/money';
import { showCount } from '../../../format/number';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts, useTierName } from '../../../hooks/use-texts';
import { LocalTable } from '../../../parts/local-table/local-table';
import type { LocalColumn } from '../../../parts/local-table/sort-rows';

interface MissingClientsProps {
  readonly stretch: { readonly from: Day; readonly to: Day };
  readonly rate: MissingList;
  readonly staffNo: string | null;
  readonly personName: string | null;
}

/** The clients who are missing to a rate; a row opens the client. */
export function MissingClients({ stretch, rate, staffNo, personName }: MissingClientsProps) {
  const t = useTexts('contactRates');
  const names = useTexts('contactRateNames');
  const actions = useTexts('actions');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const mayExport = useOpenLedger()?.permissions.includes('export') ?? false;
  const wanted = { ...stretch, rate, staffNo };
  const missing = useAsk('contacts.missing', wanted, { keepPrevious: true });
  const columns = useMissingColumns(rate);
  const save = useTell('contacts.saveMissing', {
    keepsData: true,
    onSuccess: ({ path }) => {
      if (path !== null) message.success(actions('savedTo', { path }));
    },
    onError: showFailure,
  });
  const count = missing.data?.length ?? 0;
  return (
    <section className="panel">
      <h2>
        {t('missing', { rate: names(rate) })}
        <span className="secondary">
          {personName ?? t('everyone')} · {actions('clients', { count: showCount(count) })}
        </span>
        <span className="grow" />
        {mayExport ? (
          <Button
            size="small"
            disabled={count === 0}
            loading={save.isPending}
            onClick={() => save.mutate(wanted)}
          >
            {actions('exportExcel')}
          </Button>
        ) : null}
      </h2>
      <Answer of={missing}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="secondary">{t('missingNone')}</p>
          ) : (
            <div className="missing-table">
              <LocalTable<MissingClient>
                key={`${rate} ${staffNo}`}
                name={t('missing', { rate: names(rate) })}
                columns={columns}
                rows={rows}
                onOpen={({ clientNo }) =>
                  void navigate({ to: '/clients/$clientNo', params: { clientNo } })
                }
              />
            </div>
          )
        }
      </Answer>
    </section>
  );
}

function useMissingColumns(rate: MissingList): readonly LocalColumn<MissingClient>[] {
  const t = useTexts('contactRates');
  const actions = useTexts('actions');
  const fields = useTexts('keyFields');
  const tierName = useTierName();
  return useMemo(
    () => [
      {
        id: 'name',
        title: t('client'),
        width: 120,
        sortable: true,
        text: (row) => row.name,
      },
      {
        id: 'clientNo',
        title: t('clientNo'),
        width: 130,
        sortable: true,
        keepsText: true,
        text: (row) => row.clientNo,
      },
      {
        id: 'tier',
        title: t('tier'),
        width: 100,
        sortable: true,
        text: (row) => tierName(row.tier),
      },
      {
        id: 'assets',
        title: t('assets'),
        width: 120,
        sortable: true,
        align: 'right',
        text: (row) => showMoney(row.assets, 'wan'),
        copy: (row) => plainMoney(row.assets, 'wan'),
        value: (row) => row.assets,
      },
      {
        id: 'owner',
        title: t('owner'),
        width: 120,
        sortable: true,
        text: (row) => row.ownerName ?? '',
      },
      {
        id: 'missing',
        title: t('what'),
        width: 420,
        text: (row) =>
          row.missing
            .map((each) =>
              rate === 'upkeep' || rate === 'organisationUpkeep' ? fields(each as KeyField) : each,
            )
            .join(actions('enumeration')),
      },
    ],
    [t, actions, fields, tierName, rate],
  );
}
