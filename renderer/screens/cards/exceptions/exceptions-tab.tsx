import { App, Button, Checkbox, Tag, type TableColumnsType } from 'antd';
import { useState } from 'react';
import type { CardException, ExceptionState } from '../../../../shared/models/card-exceptions';
import { exceptionDetail } from '../../../../shared/text/card-exceptions';
import { EmptyState } from '../../../components/empty-state';
import { showMoment } from '../../../format/date';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useLanguage, useTexts } from '../../../hooks/use-texts';
import { CardPaperButton } from '../parts/card-paper';
import { byText, ClientLink, RowTable } from '../../../parts/cards/row-table';
import { ExceptionDialog, type ExceptionDeed } from './exception-dialog';

/** What the ledger and the opening file do not agree on; who sees to it. */
export function ExceptionsTab() {
  const t = useTexts('cardExceptions');
  const list = useAsk('cards.exceptions');
  const [onlyOpen, setOnlyOpen] = useState(true);
  return (
    <Answer of={list}>
      {(exceptions) => {
        const shown = exceptions.filter(({ state }) => !onlyOpen || state !== 'fixed');
        return (
          <>
            <div className="filter-bar">
              <Checkbox checked={onlyOpen} onChange={(event) => setOnlyOpen(event.target.checked)}>
                {t('onlyOpen')}
              </Checkbox>
              <span className="secondary tabular">
                {t('open', { count: exceptions.filter(({ state }) => state === 'open').length })}
              </span>
              <span className="grow" />
              <Recheck />
              <CardPaperButton request={{ paper: 'exceptions' }} disabled={shown.length === 0} />
            </div>
            {shown.length === 0 ? (
              <div className="panel">
                <EmptyState title={t('empty')} body={t('emptyBody')} />
              </div>
            ) : (
              <ExceptionTable exceptions={shown} />
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Recheck() {
  const t = useTexts('cardExceptions');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const tell = useTell('cards.recheck', {
    onSuccess: () => void message.success(t('rechecked')),
    onError: showFailure,
  });
  return (
    <Button loading={tell.isPending} onClick={() => tell.mutate(undefined)}>
      {t('recheck')}
    </Button>
  );
}

type Open = { readonly exception: CardException; readonly deed: ExceptionDeed };

function ExceptionTable({ exceptions }: { readonly exceptions: readonly CardException[] }) {
  const t = useTexts('cardExceptions');
  const [open, setOpen] = useState<Open | null>(null);
  const columns = useExceptionColumns(setOpen);
  return (
    <>
      <RowTable name={t('detail')} rows={exceptions} columns={columns} />
      {open ? <ExceptionDialog {...open} onClose={() => setOpen(null)} /> : null}
    </>
  );
}

const colours: Readonly<Record<ExceptionState, string>> = {
  open: 'error',
  explained: 'processing',
  fixed: 'success',
};

function useExceptionColumns(onOpen: (open: Open) => void): TableColumnsType<CardException> {
  const t = useTexts('cardExceptions');
  const texts = useTexts('cards');
  const words = useTexts('exceptionKinds');
  const [language] = useLanguage();
  return [
    {
      key: 'kind',
      title: t('kind'),
      sorter: byText(({ kind }) => kind),
      render: (_, { kind }) => words(kind),
    },
    {
      key: 'client',
      title: texts('client'),
      sorter: byText(({ name }) => name),
      render: (_, { clientNo, name }) =>
        clientNo === null ? null : <ClientLink clientNo={clientNo} name={name} />,
    },
    {
      key: 'detail',
      title: t('detail'),
      className: 'wide',
      render: (_, one) => exceptionDetail(one, language),
    },
    {
      key: 'responsible',
      title: t('responsible'),
      sorter: byText(({ responsible }) => responsible),
      dataIndex: 'responsible',
    },
    {
      key: 'foundOn',
      title: t('foundOn'),
      className: 'tabular',
      sorter: byText(({ foundAt }) => foundAt),
      render: (_, { foundAt }) => foundAt.slice(0, 10),
    },
    {
      key: 'state',
      title: texts('state'),
      render: (_, { state }) => <Tag color={colours[state]}>{words(state)}</Tag>,
    },
    {
      key: 'explanation',
      title: t('explanation'),
      className: 'wide',
      render: (_, one) => <Explanation exception={one} />,
    },
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('explain')}</span>,
      render: (_, exception) =>
        exception.state === 'fixed' ? null : (
          <div className="row nowrap">
            {(['explain', 'fix', 'assign'] as const).map((deed) => (
              <Button
                key={deed}
                size="small"
                type={deed === 'assign' ? 'text' : 'default'}
                onClick={() => onOpen({ exception, deed })}
              >
                {t(deed)}
              </Button>
            ))}
          </div>
        ),
    },
  ];
}

function Explanation({ exception }: { readonly exception: CardException }) {
  const t = useTexts('cardExceptions');
  const { explanation, changedAt, changedBy } = exception;
  if (explanation === '') return null;
  return (
    <>
      <div>{explanation}</div>
      {changedAt && changedBy ? (
        <div className="secondary tabular">
          {t('changed', { at: showMoment(changedAt), by: changedBy })}
        </div>
      ) : null}
    </>
  );
}
