import { App, Button } from 'antd';
import { useState } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useSession } from '../../../hooks/session-store';
import { useTexts } from '../../../hooks/use-texts';
import { AdoptDialog } from './adopt-dialog';
import { useDraft } from './draft-store';
import { useIsUsable } from './findings';

/** What the draft is based on, and the buttons that adopt it, discard it, or read one from a file. */
export function DraftBar(props: {
  readonly month: Month;
  readonly base: Scheme;
  readonly draft: Scheme;
}) {
  const { month, base, draft } = props;
  const t = useTexts('draft');
  const { discard, open, load } = useDraft();
  const { message } = App.useApp();
  const may = useOpenLedger()?.permissions ?? [];
  const chooseScheme = useSession((state) => state.chooseScheme);
  const isUsable = useIsUsable(draft);
  const [adopting, setAdopting] = useState(false);
  const isChanged = draft !== base && JSON.stringify(draft) !== JSON.stringify(base);
  const showFailure = useShowFailure();
  const read = useTell('tiering.readScheme', {
    keepsData: true,
    onSuccess: (proposal) => {
      if (!proposal) return;
      if (!proposal.isNew) chooseScheme(proposal.scheme.id);
      load(proposal.scheme);
      message.info(t('loaded', { scheme: proposal.scheme.name }));
    },
    onError: showFailure,
  });
  return (
    <div className="panel row apart draft-bar">
      <span>
        <span className="strong">{draft.name}</span>{' '}
        <span className="secondary">
          {t(isChanged ? 'drafted' : 'unchanged', { version: base.version })}
        </span>
      </span>
      <span className="row">
        {may.includes('settings') ? (
          <Button size="small" onClick={() => read.mutate(undefined)}>
            {t('importScheme')}
          </Button>
        ) : null}
        <Button size="small" disabled={!isChanged} onClick={discard}>
          {t('discard')}
        </Button>
        <Button
          size="small"
          type="primary"
          disabled={!isChanged || !isUsable || !may.includes('settings')}
          onClick={() => setAdopting(true)}
        >
          {t('adopt')}
        </Button>
      </span>
      {adopting ? (
        <AdoptDialog
          base={base}
          draft={draft}
          month={month}
          onClose={() => setAdopting(false)}
          onAdopted={(saved) => {
            setAdopting(false);
            discard();
            open(saved);
          }}
        />
      ) : null}
    </div>
  );
}
