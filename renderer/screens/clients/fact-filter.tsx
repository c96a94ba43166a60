import { Input, Select, Space } from 'antd';
import { useState } from 'react';
import { listedFacts, sortedAttributes } from '../../../shared/fields/client-values';
import type { ClientFilter } from '../../../shared/contract/clients/clients';
import { useTexts } from '../../hooks/use-texts';

type Sought = NonNullable<ClientFilter['facts']>[number]['field'];

interface FactFilterProps {
  readonly filter: ClientFilter;
  readonly onChange: (part: ClientFilter) => void;
}

/** Clients of whom a fact contains what is typed; takes effect on Enter or when the field is left. */
export function FactFilter({ filter, onChange }: FactFilterProps) {
  const t = useTexts('clients');
  const fields = useTexts('fields');
  const choices: readonly Sought[] = filter.kind ? listedFacts : sortedAttributes;
  const kept = filter.facts?.[0];
  const [field, setField] = useState<Sought>(kept?.field ?? (choices.at(-1) as Sought));
  const [text, setText] = useState(kept?.text ?? '');
  const seek = (next: Sought, typed: string): void => {
    const sought = typed.trim();
    onChange({ facts: sought === '' ? undefined : [{ field: next, text: sought }] });
  };
  return (
    <Space.Compact>
      <Select<Sought>
        aria-label={t('factOf')}
        value={field}
        onChange={(next) => {
          setField(next);
          if (text.trim() !== '') seek(next, text);
        }}
        options={choices.map((value) => ({ value, label: fields(value) }))}
        popupMatchSelectWidth={false}
        style={{ width: 104 }}
      />
      <Input
        allowClear
        aria-label={t('factContains')}
        placeholder={t('factContains')}
        maxLength={100}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          if (event.target.value === '') seek(field, '');
        }}
        onPressEnter={() => seek(field, text)}
        onBlur={() => {
          if (text.trim() !== (kept?.text ?? '')) seek(field, text);
        }}
        style={{ width: 104 }}
      />
    </Space.Compact>
  );
}
