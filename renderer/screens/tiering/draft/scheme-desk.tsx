import { Input, Tabs } from 'antd';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import { useMonth } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { DraftBar } from './draft-bar';
import { useDraft } from './draft-store';
import { useOpenDraft } from './use-open-draft';
import { Findings } from './findings';
import { NodeEditor } from './node-editor';
import { ReplayPanel } from './replay-panel';
import { RulesEditor } from './rules-editor';
import { ScoresEditor } from './scores-editor';
import { TiersEditor } from './tiers-editor';
import { useWhatIf } from './use-what-if';
import { Versions } from './versions';
import { WhatIfResult } from './what-if-result';
import './scheme-desk.css';

interface SchemeDeskProps {
  readonly month: Month;
  readonly scheme: Scheme;
}

/** The scheme as a draft at the left, what it does to the month at the right, side by side. */
export function SchemeDesk({ month, scheme }: SchemeDeskProps) {
  const { base, draft } = useOpenDraft(scheme.id);
  if (!draft || !base) return null;
  return <OpenDesk month={month} base={base} draft={draft} />;
}

function OpenDesk(props: { readonly month: Month; readonly base: Scheme; readonly draft: Scheme }) {
  const { month, base, draft } = props;
  const { months } = useMonth();
  const result = useWhatIf(month, draft);
  return (
    <div className="scheme-desk">
      <div className="stack">
        <DraftBar month={month} base={base} draft={draft} />
        <Findings draft={draft} />
        <section className="panel editor">
          <EditorTabs draft={draft} months={months} />
        </section>
      </div>
      <WhatIfResult {...result} scheme={draft} />
    </div>
  );
}

function EditorTabs({
  draft,
  months,
}: {
  readonly draft: Scheme;
  readonly months: readonly Month[];
}) {
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  const hasScores = Object.values(draft.metrics).some(
    ({ definition }) => definition.kind === 'score',
  );
  const items = [
    {
      key: 'bounds',
      label: t('tab.bounds'),
      children: (
        <NodeEditor
          scheme={draft}
          node={draft.root}
          onNode={(root) => change((scheme) => ({ ...scheme, root }))}
        />
      ),
    },
    ...(hasScores
      ? [{ key: 'scores', label: t('tab.scores'), children: <ScoresEditor scheme={draft} /> }]
      : []),
    { key: 'tiers', label: t('tab.tiers'), children: <TiersAndRange scheme={draft} /> },
    { key: 'rules', label: t('tab.rules'), children: <RulesEditor scheme={draft} /> },
    {
      key: 'replay',
      label: t('tab.replay'),
      children: <ReplayPanel scheme={draft} months={months} />,
    },
    { key: 'versions', label: t('tab.versions'), children: <Versions scheme={draft} /> },
  ];
  return <Tabs size="small" items={items} />;
}

function TiersAndRange({ scheme }: { readonly scheme: Scheme }) {
  const t = useTexts('draft');
  const change = useDraft((state) => state.change);
  return (
    <div className="stack">
      <label className="scheme-name">
        <span>{t('schemeName')}</span>
        <Input
          value={scheme.name}
          maxLength={40}
          onChange={(event) => change((draft) => ({ ...draft, name: event.target.value }))}
        />
      </label>
      <TiersEditor scheme={scheme} />
      <label className="scheme-name">
        <span>{t('population')}</span>
        <Input.TextArea
          className="condition"
          autoSize
          placeholder={t('everybody')}
          value={scheme.population ?? ''}
          onChange={(event) => {
            const text = event.target.value;
            change((draft) => ({ ...draft, population: text.trim() === '' ? null : text }));
          }}
        />
      </label>
    </div>
  );
}
