import { Link } from '@tanstack/react-router';
import { Button, Tag, type TableColumnsType } from 'antd';
import type { ApplicationState, CardApplication } from '../../../../shared/models/card';
import { showMoney } from '../../../format/money';
import { useTexts } from '../../../hooks/use-texts';
import { awaitsOldCard, hasSheet } from '../../../parts/cards/filter-applications';

type Columns = TableColumnsType<CardApplication>;
type Act = (application: CardApplication) => void;

const stateColours: Readonly<Record<ApplicationState, string | undefined>> = {
  draft: undefined,
  submitted: 'warning',
  approved: 'processing',
  sheetPrinted: 'processing',
  opened: 'success',
  closed: undefined,
  rejected: 'error',
  withdrawn: undefined,
};

/** Columns of the application list, with the buttons of each line last. */
export function useApplicationColumns(onPreview: Act, onOpen: Act): Columns {
  const t = useTexts('cards');
  const desk = useTexts('cardDesk');
  const subject = useSubjectColumns();
  const sheet = useSheetColumns();
  return [
    ...subject,
    ...sheet,
    {
      key: 'actions',
      title: <span className="visually-hidden">{t('select')}</span>,
      render: (_, one) => (
        <div className="row nowrap">
          <Button size="small" disabled={!hasSheet(one)} onClick={() => onPreview(one)}>
            {t('preview')}
          </Button>
          <Button size="small" type="text" onClick={() => onOpen(one)}>
            {desk('detail')}
          </Button>
        </div>
      ),
    },
  ];
}

/** Who asks for what, and on what figure. */
function useSubjectColumns(): Columns {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  return [
    {
      key: 'client',
      title: t('client'),
      render: (_, one) => (
        <Link to="/clients/$clientNo" params={{ clientNo: one.clientNo }}>
          {one.name}
        </Link>
      ),
    },
    { key: 'clientNo', title: t('clientNo'), dataIndex: 'clientNo', className: 'tabular' },
    { key: 'kind', title: t('kind'), render: (_, one) => terms(`applicationKind.${one.kind}`) },
    { key: 'level', title: t('level'), render: (_, one) => terms(`level.${one.level}`) },
    {
      key: 'metric',
      title: t('metric'),
      align: 'right',
      className: 'tabular',
      render: (_, one) => showMoney(one.check.metric),
    },
  ];
}

/** How far the application is, and its sheet. */
function useSheetColumns(): Columns {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  return [
    {
      key: 'state',
      title: t('state'),
      render: (_, one) => (
        <>
          <Tag color={stateColours[one.state]}>{terms(`applicationState.${one.state}`)}</Tag>
          {awaitsOldCard(one) ? <Tag color="warning">{t('awaitsOldCard')}</Tag> : null}
        </>
      ),
    },
    {
      key: 'approval',
      title: t('approval'),
      render: (_, one) =>
        one.approvalKind === null ? null : terms(`approval.${one.approvalKind}`),
    },
    { key: 'appliedOn', title: t('appliedOn'), dataIndex: 'appliedOn', className: 'tabular' },
    { key: 'rmName', title: t('rmName'), dataIndex: 'rmName' },
    {
      key: 'sheet',
      title: t('sheetNumber'),
      className: 'tabular',
      render: (_, one) => one.sheetNumber ?? <span className="secondary">{t('noSheet')}</span>,
    },
    {
      key: 'prints',
      title: t('prints'),
      align: 'right',
      className: 'tabular',
      dataIndex: 'printCount',
    },
  ];
}
