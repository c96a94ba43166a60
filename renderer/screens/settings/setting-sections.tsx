import { Form, Input, InputNumber, Select, Switch } from 'antd';
import type { Settings } from '../../../shared/models/settings';
import { useScheme } from '../../hooks/use-ledger';
import { useTexts } from '../../hooks/use-texts';
import { SettingForm, type SettingPartProps } from './setting-form';
import { TestPage } from './test-page';

type BranchFields = Pick<
  Settings,
  'bankName' | 'branchName' | 'branchCode' | 'supervisorName' | 'approverName'
>;

/** Names that stand on screen and on paper. */
export function BranchSettings({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  const actions = useTexts('actions');
  const text = (name: keyof BranchFields, max: number, needed: boolean) => (
    <Form.Item
      name={name}
      label={t(name)}
      rules={
        needed
          ? [{ required: true, whitespace: true, message: actions('required', { name: t(name) }) }]
          : []
      }
    >
      <Input maxLength={max} />
    </Form.Item>
  );
  return (
    <SettingForm<BranchFields>
      initial={settings}
      disabled={disabled}
      toSettings={(fields) => ({
        bankName: fields.bankName,
        branchName: fields.branchName,
        branchCode: fields.branchCode ?? '',
        supervisorName: fields.supervisorName ?? '',
        approverName: fields.approverName ?? '',
      })}
    >
      {text('bankName', 40, true)}
      {text('branchName', 40, true)}
      {text('branchCode', 20, false)}
      {text('supervisorName', 20, false)}
      {text('approverName', 20, false)}
    </SettingForm>
  );
}

interface TieringFields {
  readonly mainScheme: string;
  readonly tolerance: number;
  readonly monthChangeFactor: number;
}

/** The main scheme and the bounds of the checks. */
export function TieringSettings({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  const { schemes } = useScheme();
  return (
    <SettingForm<TieringFields>
      initial={{
        mainScheme: settings.mainScheme,
        tolerance: settings.partsToleranceFen / 100,
        monthChangeFactor: settings.monthChangeFactor,
      }}
      disabled={disabled}
      toSettings={({ mainScheme, tolerance, monthChangeFactor }) => ({
        mainScheme,
        partsToleranceFen: Math.round(tolerance * 100),
        monthChangeFactor,
      })}
    >
      <Form.Item name="mainScheme" label={t('mainScheme')} extra={t('mainScheme.help')}>
        <Select
          options={schemes.map((one) => ({ value: one.id, label: `${one.id} ${one.name}` }))}
        />
      </Form.Item>
      <Form.Item
        name="tolerance"
        label={t('partsToleranceFen')}
        extra={t('partsToleranceFen.help')}
        rules={[{ required: true }]}
      >
        <InputNumber min={0} max={10_000} precision={2} step={1} />
      </Form.Item>
      <Form.Item
        name="monthChangeFactor"
        label={t('monthChangeFactor')}
        extra={t('monthChangeFactor.help')}
        rules={[{ required: true }]}
      >
        <InputNumber min={1.5} max={1000} step={0.5} />
      </Form.Item>
    </SettingForm>
  );
}

interface PrintFields {
  readonly printFullIdNo: boolean;
  readonly x: number;
  readonly y: number;
}

/** What is printed of the ID, and the printer's shift. */
export function PrintSettings({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  return (
    <>
      <SettingForm<PrintFields>
        initial={{
          printFullIdNo: settings.printFullIdNo,
          x: settings.printOffsetX / 10,
          y: settings.printOffsetY / 10,
        }}
        disabled={disabled}
        toSettings={({ printFullIdNo, x, y }) => ({
          printFullIdNo,
          printOffsetX: Math.round(x * 10),
          printOffsetY: Math.round(y * 10),
        })}
      >
        <Form.Item
          name="printFullIdNo"
          label={t('printFullIdNo')}
          extra={t('printFullIdNo.help')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item name="x" label={t('printOffsetX')} rules={[{ required: true }]}>
          <InputNumber min={-20} max={20} step={0.1} precision={1} />
        </Form.Item>
        <Form.Item
          name="y"
          label={t('printOffsetY')}
          extra={t('printOffset.help')}
          rules={[{ required: true }]}
        >
          <InputNumber min={-20} max={20} step={0.1} precision={1} />
        </Form.Item>
      </SettingForm>
      <TestPage />
    </>
  );
}
