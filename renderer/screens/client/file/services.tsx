import { App, Button, Form, Input } from 'antd';
import { useState } from 'react';
import type { ClientFile, ServiceUse, ServiceYear } from '../../../../shared/models/client-file';
import type { ClientNo } from '../../../../shared/models/client';
import type { Day } from '../../../../shared/models/calendar';
import { nothing, showMoney } from '../../../format/money';
import { showPercent } from '../../../format/number';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useTexts } from '../../../hooks/use-texts';
import { DayField, TextField, today } from '../../../parts/card-fields';
import { FormDialog } from '../../../parts/form-dialog';
import { AskReason } from '../../../parts/ask-reason';

interface ServicesProps {
  readonly clientNo: ClientNo;
  readonly file: Pick<ClientFile, 'services' | 'serviceYears'>;
  readonly mayChange: boolean;
}

/** Services the client used, and what they cost against what the client brings. */
export function Services({ clientNo, file, mayChange }: ServicesProps) {
  const t = useTexts('clientFile');
  const [adding, setAdding] = useState(false);
  const [takingBack, setTakingBack] = useState<ServiceUse | null>(null);
  const { services, serviceYears } = file;
  return (
    <section className="panel" aria-labelledby="services-title">
      <h2 id="services-title">
        <span className="grow">{t('services')}</span>
        {mayChange ? (
          <Button size="small" onClick={() => setAdding(true)}>
            {t('addService')}
          </Button>
        ) : null}
      </h2>
      {serviceYears.length > 0 ? <Years years={serviceYears} /> : null}
      {services.length === 0 ? <p className="secondary">{t('noServices')}</p> : null}
      <ul className="report-list file-scroll">
        {services.map((use) => (
          <li key={use.id} className="row apart">
            <span>
              <span className="tabular secondary">{use.on}</span> {use.service}
              {use.note === '' ? null : <span className="secondary"> · {use.note}</span>}
            </span>
            <span className="row nowrap">
              <span className="tabular">{showMoney(use.cost)}</span>
              {mayChange ? (
                <Button
                  size="small"
                  type="text"
                  aria-label={t('takeBackOf', { service: use.service })}
                  onClick={() => setTakingBack(use)}
                >
                  {t('takeBack')}
                </Button>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
      {adding ? <AddService clientNo={clientNo} onClose={() => setAdding(false)} /> : null}
      {takingBack ? <TakeBack use={takingBack} onClose={() => setTakingBack(null)} /> : null}
    </section>
  );
}

function Years({ years }: { readonly years: readonly ServiceYear[] }) {
  const t = useTexts('clientFile');
  const share = ({ cost, contribution }: ServiceYear): string =>
    contribution === null || contribution <= 0 ? nothing : showPercent(cost / contribution, 1);
  return (
    <>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            {(['times', 'cost', 'contribution', 'share'] as const).map((key) => (
              <th key={key} scope="col" className="number">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year.year}>
              <th scope="row" className="tabular">
                {year.year}
              </th>
              <td className="number">{year.count}</td>
              <td className="number">{showMoney(year.cost)}</td>
              <td className="number">
                {year.contribution === null
                  ? nothing
                  : t('contributionOf', {
                      amount: showMoney(year.contribution),
                      months: year.months,
                    })}
              </td>
              <td className="number">{share(year)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="secondary file-hint">{t('contributionHint')}</p>
    </>
  );
}

interface ServiceFields {
  readonly on: Day;
  readonly service: string;
  readonly cost: string;
  readonly note?: string;
}

const costPattern = /^\d{1,9}(\.\d{1,2})?$/;
const fenOfYuan = 100;

function AddService({ clientNo, onClose }: Pick<ServicesProps, 'clientNo'> & CloseProps) {
  const t = useTexts('clientFile');
  const { message } = App.useApp();
  const form = `services.add:${clientNo}`;
  const add = useTell('services.add', {
    saves: form,
    onSuccess: () => {
      message.success(t('serviceAdded'));
      onClose();
    },
  });
  return (
    <FormDialog<ServiceFields>
      draft={form}
      title={t('addService')}
      ok={t('addService')}
      pending={add.isPending}
      failure={add.error}
      initial={{ on: today(), cost: '0' }}
      onFields={({ on, service, cost, note = '' }) =>
        add.mutate({ clientNo, on, service, cost: Math.round(Number(cost) * fenOfYuan), note })
      }
      onClose={onClose}
    >
      <TextField name="service" label={t('serviceName')} />
      <DayField name="on" label={t('serviceOn')} />
      <Form.Item
        name="cost"
        label={t('serviceCost')}
        rules={[{ required: true, pattern: costPattern, message: t('costForm') }]}
      >
        <Input inputMode="decimal" maxLength={12} />
      </Form.Item>
      <TextField name="note" label={t('serviceNote')} least={0} most={200} />
    </FormDialog>
  );
}

interface CloseProps {
  readonly onClose: () => void;
}

function TakeBack({ use, onClose }: { readonly use: ServiceUse } & CloseProps) {
  const t = useTexts('clientFile');
  const showFailure = useShowFailure();
  const take = useTell('services.takeBack', {
    saves: `services.takeBack:${use.id}`,
    onSuccess: onClose,
    onError: showFailure,
  });
  return (
    <AskReason
      draft={`services.takeBack:${use.id}`}
      title={t('takeBackOf', { service: use.service })}
      ok={t('takeBack')}
      pending={take.isPending}
      onReason={(reason) => take.mutate({ id: use.id, reason })}
      onClose={onClose}
    />
  );
}
