import { SearchOutlined } from '@ant-design/icons';
import { Input, Select } from 'antd';
import { applicationStates, cardLevels } from '../../../../shared/models/card';
import { useTexts } from '../../../hooks/use-texts';
import type { CardFilter } from '../../../parts/cards/filter-applications';

interface ApplicationFilterProps {
  readonly filter: CardFilter;
  readonly onFilter: (filter: CardFilter) => void;
}

/** Search and filters of the application list. */
export function ApplicationFilter({ filter, onFilter }: ApplicationFilterProps) {
  const t = useTexts('cards');
  const terms = useTexts('terms');
  return (
    <>
      <Input
        allowClear
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('searchLabel')}
        placeholder={t('search')}
        value={filter.text}
        onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        style={{ width: 220 }}
      />
      <Select
        mode="multiple"
        allowClear
        aria-label={t('state')}
        placeholder={t('state')}
        value={[...filter.states]}
        onChange={(states) => onFilter({ ...filter, states })}
        options={applicationStates.map((value) => ({
          value,
          label: terms(`applicationState.${value}`),
        }))}
        style={{ minWidth: 130 }}
      />
      <Select
        mode="multiple"
        allowClear
        aria-label={t('level')}
        placeholder={t('level')}
        value={[...filter.levels]}
        onChange={(levels) => onFilter({ ...filter, levels })}
        options={cardLevels.map((value) => ({ value, label: terms(`level.${value}`) }))}
        style={{ minWidth: 130 }}
      />
    </>
  );
}
