import { Button } from 'antd';
import { useState } from 'react';
import type { Scheme, SchemeVersion } from '../../../../shared/models/scheme';
import { ask } from '../../../api';
import { showMoment } from '../../../format/date';
import { Answer } from '../../../hooks/answer';
import { useAsk } from '../../../hooks/use-ask';
import { useSaveFile } from '../../../hooks/use-files';
import { useTexts } from '../../../hooks/use-texts';
import { useDraft } from './draft-store';
import { DifferenceTable } from './difference-table';

/** Every version of the scheme, what it changed, and why; any can be exported or taken as draft. */
export function Versions({ scheme }: { readonly scheme: Scheme }) {
  const versions = useAsk('tiering.versions', { scheme: scheme.id });
  return (
    <Answer of={versions}>
      {(list) => (
        <div className="stack">
          {list.map((version, at) => (
            <Version
              key={version.scheme.version}
              version={version}
              before={list[at + 1]?.scheme ?? null}
            />
          ))}
        </div>
      )}
    </Answer>
  );
}

function Version(props: { readonly version: SchemeVersion; readonly before: Scheme | null }) {
  const { version, before } = props;
  const t = useTexts('draft');
  const save = useSaveFile();
  const load = useDraft((state) => state.load);
  const [open, setOpen] = useState(false);
  const { scheme, savedAt, savedBy, reason } = version;
  return (
    <section className="version">
      <div className="row apart">
        <span>
          <span className="strong">{t('versionNo', { version: scheme.version })}</span>{' '}
          <span className="secondary">
            {t('versionFrom', { month: scheme.effectiveFrom, at: showMoment(savedAt) })} {savedBy}
          </span>
        </span>
        <span className="row">
          {before ? (
            <Button size="small" type="link" onClick={() => setOpen(!open)}>
              {t('whatChanged')}
            </Button>
          ) : null}
          <Button size="small" type="link" onClick={() => load(scheme)}>
            {t('loadDraft')}
          </Button>
          <Button
            size="small"
            type="link"
            onClick={() =>
              void save(t('exporting'), () =>
                ask('tiering.exportScheme', { scheme: scheme.id, version: scheme.version }),
              )
            }
          >
            {t('exportScheme')}
          </Button>
        </span>
      </div>
      {reason ? <div>{reason}</div> : null}
      {open && before ? <Changed before={before} after={scheme} /> : null}
    </section>
  );
}

function Changed({ before, after }: { readonly before: Scheme; readonly after: Scheme }) {
  const differences = useAsk('tiering.differences', { before, after });
  return <Answer of={differences}>{(list) => <DifferenceTable differences={list} />}</Answer>;
}
