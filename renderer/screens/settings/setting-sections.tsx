import { Form, Input, InputNumber, Select, Switch } from 'antd';
import { moveWays } from '../../../shared/models/asset-move';
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
      draft="settings.branch"
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
  readonly averageDifferencePercent: number;
  readonly moveHow: Settings['moveHow'];
  readonly moveAmountWan: number;
  readonly moveSharePercent: number;
  readonly moveLeastWan: number;
}

const fenPerWan = 1_000_000;

/** The main scheme, the bounds of the checks, and what an outflow or inflow is. */
export function TieringSettings({ settings, disabled }: SettingPartProps) {
  const t = useTexts('settings');
  const { schemes } = useScheme();
  return (
    <SettingForm<TieringFields>
      draft="settings.tiering"
      initial={{
        mainScheme: settings.mainScheme,
        tolerance: settings.partsToleranceFen / 100,
        monthChangeFactor: settings.monthChangeFactor,
        averageDifferencePercent: settings.averageDifferencePercent,
        moveHow: settings.moveHow,
        moveAmountWan: settings.moveAmountFen / fenPerWan,
        moveSharePercent: settings.moveSharePercent,
        moveLeastWan: settings.moveLeastFen / fenPerWan,
      }}
      disabled={disabled}
      toSettings={({ tolerance, moveAmountWan, moveLeastWan, ...fields }) => ({
        ...fields,
        partsToleranceFen: Math.round(tolerance * 100),
        moveAmountFen: Math.round(moveAmountWan * fenPerWan),
        moveLeastFen: Math.round(moveLeastWan * fenPerWan),
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
      <Form.Item
        name="averageDifferencePercent"
        label={t('averageDifferencePercent')}
        extra={t('averageDifferencePercent.help')}
        rules={[{ required: true }]}
      >
        <InputNumber min={1} max={100} precision={0} />
      </Form.Item>
      <Form.Item name="moveHow" label={t('moveHow')} extra={t('moveHow.help')}>
        <Select options={moveWays.map((value) => ({ value, label: t(`moveHow.${value}`) }))} />
      </Form.Item>
      <Form.Item name="moveAmountWan" label={t('moveAmountFen')} rules={[{ required: true }]}>
        <InputNumber min={0.01} max={100_000} precision={2} />
      </Form.Item>
      <Form.Item name="moveSharePercent" label={t('moveSharePercent')} rules={[{ required: true }]}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <Form.Item
        name="moveLeastWan"
        label={t('moveLeastFen')}
        extra={t('moveLeastFen.help')}
        rules={[{ required: true }]}
      >
        <InputNumber min={0.01} max={100_000} precision={2} />
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
        draft="settings.print"
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
