import { DeleteOutlined } from '@ant-design/icons';
import { Button, DatePicker, Form, Input, Select, Table, type TableColumnsType } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Month } from '../../../shared/models/calendar';
import type { ExchangeRate } from '../../../shared/models/exchange-rate';
import { currencyTexts, type Currency } from '../../../shared/text/currencies';
import { EmptyState } from '../../components/empty-state';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useMonth } from '../../hooks/use-ledger';
import { useLanguage, useMonthName, useTexts } from '../../hooks/use-texts';
import { useDraft } from '../../hooks/use-draft';
import { useDraftedForm } from '../../hooks/use-drafted-form';

/** Rates by month: typed here, or taken in with a rate file on the import screen. */
export function ExchangeRates() {
  const t = useTexts('rates');
  const rates = useAsk('rates.list');
  return (
    <section className="stack" aria-labelledby="rates-title">
      <h2 id="rates-title">{t('title')}</h2>
      <p className="secondary">{t('intro')}</p>
      <RateForm />
      <Answer of={rates}>
        {(list) =>
          list.length === 0 ? <EmptyState title={t('empty')} /> : <RateTable list={list} />
        }
      </Answer>
    </section>
  );
}

function useCurrencyName(): (code: string) => string {
  const [language] = useLanguage();
  return (code) => {
    const name = currencyTexts[code as Currency];
    return `${code} ${language === 'en' ? name.en : name.zh}`;
  };
}

interface RateValues {
  readonly month: Month;
  readonly currency: Currency;
  readonly rate: string;
}

const codes = (Object.keys(currencyTexts) as Currency[]).filter((code) => code !== 'CNY');

function RateForm() {
  const t = useTexts('rates');
  const nameOf = useCurrencyName();
  const showFailure = useShowFailure();
  const { month } = useMonth();
  const [form] = Form.useForm<RateValues>();
  const draft = useDraft('rates.set');
  const initial = month ? { month } : {};
  const { clear, ...drafted } = useDraftedForm<RateValues>(draft, form, initial);
  const set = useTell('rates.set', {
    onSuccess: clear,
    onError: showFailure,
  });
  return (
    <Form<RateValues>
      form={form}
      layout="inline"
      className="rate-form"
      {...drafted}
      onFinish={(values) =>
        set.mutate({
          month: values.month,
          currency: values.currency,
          rate: values.rate.trim(),
        })
      }
    >
      <Form.Item
        name="month"
        label={t('month')}
        rules={[{ required: true, message: '' }]}
        getValueProps={(value: Month | undefined) => ({
          value: value ? dayjs(`${value}-01`) : null,
        })}
        normalize={(value: Dayjs | null) => value?.format('YYYY-MM')}
      >
        <DatePicker picker="month" aria-label={t('month')} allowClear={false} />
      </Form.Item>
      <Form.Item name="currency" label={t('currency')} rules={[{ required: true, message: '' }]}>
        <Select
          aria-label={t('currency')}
          showSearch={{ optionFilterProp: 'label' }}
          options={codes.map((value) => ({ value, label: nameOf(value) }))}
          style={{ width: 180 }}
        />
      </Form.Item>
      <Form.Item
        name="rate"
        label={t('rate')}
        rules={[
          { required: true, message: '' },
          { pattern: /^\s*(?=.*[1-9])\d{1,9}(\.\d{1,12})?\s*$/, message: t('rateForm') },
        ]}
      >
        <Input aria-label={t('rate')} placeholder="7.0875" maxLength={20} style={{ width: 130 }} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={set.isPending}>
        {t('save')}
      </Button>
    </Form>
  );
}

function RateTable({ list }: { readonly list: readonly ExchangeRate[] }) {
  const t = useTexts('rates');
  const nameOf = useCurrencyName();
  const monthName = useMonthName();
  const showFailure = useShowFailure();
  const remove = useTell('rates.set', { onError: showFailure });
  const columns: TableColumnsType<ExchangeRate> = [
    { title: t('month'), render: (_, one) => monthName(one.month) },
    { title: t('currency'), render: (_, one) => nameOf(one.currency) },
    { title: t('rate'), dataIndex: 'rate', align: 'right', className: 'tabular' },
    { title: t('from'), render: (_, one) => one.file ?? t('typed') },
    {
      width: 60,
      render: (_, { month, currency }) => (
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('remove', { month, currency })}
          onClick={() => remove.mutate({ month, currency: currency as Currency, rate: null })}
        />
      ),
    },
  ];
  return (
    <Table
      size="small"
      rowKey={({ month, currency }) => `${month} ${currency}`}
      dataSource={[...list]}
      columns={columns}
      pagination={{ pageSize: 24, hideOnSinglePage: true, showSizeChanger: false }}
    />
  );
}
