import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import type { ContactPerson } from '../../../../shared/contract/contacts';
import type { Opportunity, Stage } from '../../../../shared/models/opportunity';
import { EmptyState } from '../../../components/empty-state';
import { Answer } from '../../../hooks/answer';
import { useAsk, useTell } from '../../../hooks/use-ask';
import { useShowFailure } from '../../../hooks/use-failure';
import { useOpenLedger } from '../../../hooks/use-ledger';
import { useTexts } from '../../../hooks/use-texts';
import { AskReason } from '../../../parts/ask-reason';
import { OpportunityDialog } from '../../../parts/contacts/opportunity-dialog';
import { OpportunityTable } from './opportunity-table';
import { StageBoard } from './stage-board';
import { needsReason, type Pipeline } from './pipeline-rules';

interface PipelineViewProps {
  readonly staffNo: string;
  readonly people: readonly ContactPerson[];
}

/** Opportunities from found to closed, as a board or a table, with what they are expected to bring. */
export function PipelineView({ staffNo, people }: PipelineViewProps) {
  const t = useTexts('pipeline');
  const mayContact = useOpenLedger()?.permissions.includes('contact') ?? false;
  const [shape, setShape] = useState<'board' | 'table'>('board');
  const [whose, setWhose] = useState<'mine' | 'everyone'>('everyone');
  const [open, setOpen] = useState<Opportunity | 'new' | null>(null);
  const pipeline = useAsk('opportunities.list', whose === 'mine' ? { ownerNo: staffNo } : {}, {
    keepPrevious: true,
  });
  return (
    <div className="pipeline">
      <div className="row work-tools">
        <Segmented
          aria-label={t('shape')}
          value={shape}
          onChange={setShape}
          options={(['board', 'table'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <Segmented
          aria-label={t('whose')}
          value={whose}
          onChange={setWhose}
          options={(['everyone', 'mine'] as const).map((value) => ({ value, label: t(value) }))}
        />
        <span className="grow" />
        {mayContact ? (
          <Button type="primary" onClick={() => setOpen('new')}>
            {t('add')}
          </Button>
        ) : null}
      </div>
      <Answer of={pipeline}>
        {(value) => (
          <OpenPipeline pipeline={value} shape={shape} mayContact={mayContact} onOpen={setOpen} />
        )}
      </Answer>
      {open ? (
        <OpportunityDialog
          opportunity={open === 'new' ? null : open}
          clientNo={null}
          staffNo={staffNo}
          people={people}
          stages={pipeline.data?.stages ?? []}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  );
}

interface OpenPipelineProps {
  readonly pipeline: Pipeline;
  readonly shape: 'board' | 'table';
  readonly mayContact: boolean;
  readonly onOpen: (opportunity: Opportunity) => void;
}

function OpenPipeline({ pipeline, shape, mayContact, onOpen }: OpenPipelineProps) {
  const t = useTexts('pipeline');
  const moves = useStageMoves(pipeline);
  if (pipeline.opportunities.length === 0) {
    return (
      <div className="panel">
        <EmptyState title={t('none')} body={t('noneBody')} />
      </div>
    );
  }
  return (
    <>
      {shape === 'board' ? (
        <StageBoard
          pipeline={pipeline}
          mayContact={mayContact}
          onMove={moves.move}
          onOpen={onOpen}
        />
      ) : (
        <OpportunityTable pipeline={pipeline} onOpen={onOpen} />
      )}
      {moves.dialog}
    </>
  );
}

interface Move {
  readonly opportunity: Opportunity;
  readonly stage: Stage;
}

/** Moves opportunities; asks why where that is kept. */
function useStageMoves({ stages }: Pipeline) {
  const t = useTexts('pipeline');
  const { message } = App.useApp();
  const showFailure = useShowFailure();
  const [asked, setAsked] = useState<Move | null>(null);
  const tell = useTell('opportunities.move', {
    saves: asked === null ? undefined : `opportunities.move:${asked.opportunity.id}`,
    onSuccess: ({ stage }) => {
      const name = stages.find(({ id }) => id === stage)?.name ?? stage;
      message.success(t('moved', { stage: name }));
      // A move that needed no reason leaves the dialog of the next one alone.
      if (asked !== null) setAsked(null);
    },
    onError: showFailure,
  });
  const move = (opportunity: Opportunity, to: string): void => {
    const stage = stages.find(({ id }) => id === to);
    if (!stage || to === opportunity.stage) return;
    if (needsReason(stages, opportunity.stage, to)) setAsked({ opportunity, stage });
    else tell.mutate({ id: opportunity.id, stage: to, reason: '' });
  };
  const dialog = asked ? (
    <AskReason
      draft={`opportunities.move:${asked.opportunity.id}`}
      title={t('moveTitle', { title: asked.opportunity.title, stage: asked.stage.name })}
      ok={t('move')}
      pending={tell.isPending}
      onReason={(reason) =>
        tell.mutate({ id: asked.opportunity.id, stage: asked.stage.id, reason })
      }
      onClose={() => setAsked(null)}
    />
  ) : null;
  return { move, dialog };
}
