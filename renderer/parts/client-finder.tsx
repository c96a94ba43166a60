import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useAsk } from '../hooks/use-ask';
import { useTexts, useTierName } from '../hooks/use-texts';

interface ClientFinderProps {
  readonly autoFocus: boolean;
  readonly onClient: (clientNo: string) => void;
}

/** Finds one client by name, pinyin, initials or number. */
export function ClientFinder({ autoFocus, onClient }: ClientFinderProps) {
  const t = useTexts('cards');
  const shell = useTexts('shell');
  const tierName = useTierName();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const hits = useAsk(
    'clients.search',
    { text: wanted },
    { enabled: wanted !== '', keepPrevious: true },
  );
  const list = wanted === '' ? [] : (hits.data ?? []);
  return (
    <Select
      showSearch={{ filterOption: false, onSearch: setText }}
      autoFocus={autoFocus}
      defaultOpen={false}
      aria-label={t('form.find')}
      placeholder={t('form.findHint')}
      value={null}
      notFoundContent={
        wanted === '' || hits.isFetching ? null : shell('palette.nothing', { text: wanted })
      }
      onChange={(clientNo: string) => {
        setText('');
        onClient(clientNo);
      }}
      options={list.map((hit) => ({
        value: hit.clientNo,
        label: `${hit.name}  ${hit.clientNo}  ${hit.tier === null ? '' : tierName(hit.tier)}`,
      }))}
      style={{ width: '100%' }}
    />
  );
}
