import { Button, Radio } from 'antd';
import { useState } from 'react';
import { SchemeCard } from '../../parts/scheme-card';
import { Answer } from '../../hooks/answer';
import { useAsk, useTell } from '../../hooks/use-ask';
import { useShowFailure } from '../../hooks/use-failure';
import { useReadScheme, useTexts } from '../../hooks/use-texts';

interface GuideSchemeProps {
  readonly onDone: () => void;
  readonly onBack: () => void;
}

/** Step 3: which scheme is shown first. */
export function GuideScheme({ onDone, onBack }: GuideSchemeProps) {
  const t = useTexts('start');
  const actions = useTexts('actions');
  const read = useReadScheme();
  const showFailure = useShowFailure();
  const schemes = useAsk('tiering.schemes');
  const [chosen, setChosen] = useState('R1');
  const save = useTell('settings.set', { onSuccess: onDone, onError: showFailure });
  return (
    <>
      <h1>{t('step.scheme')}</h1>
      <p className="secondary">{t('scheme.intro')}</p>
      <Answer of={schemes}>
        {(list) => (
          <Radio.Group
            className="scheme-cards"
            aria-label={t('step.scheme')}
            value={chosen}
            onChange={(event) => setChosen(event.target.value)}
          >
            {list.map(read).map((scheme) => (
              <SchemeCard key={scheme.id} scheme={scheme} chosen={scheme.id === chosen} />
            ))}
          </Radio.Group>
        )}
      </Answer>
      <div className="row">
        <Button
          type="primary"
          size="large"
          loading={save.isPending}
          onClick={() => save.mutate({ mainScheme: chosen })}
        >
          {actions('next')}
        </Button>
        <Button size="large" onClick={onBack}>
          {actions('previous')}
        </Button>
        <Button type="link" size="large" onClick={onDone}>
          {actions('skip')}
        </Button>
      </div>
    </>
  );
}
