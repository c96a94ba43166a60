import { useEffect, useRef, useState } from 'react';
import type { Month } from '../../../../shared/models/calendar';
import type { Scheme } from '../../../../shared/models/scheme';
import type { WhatIfSummary } from '../../../../shared/models/what-if';
import { ask, toFailure, type ApiFailure } from '../../../api';

interface WhatIf {
  readonly whatIfId: string | null;
  readonly summary: WhatIfSummary | null;
  readonly failure: ApiFailure | null;
}

const nothingYet: WhatIf = { whatIfId: null, summary: null, failure: null };

/**
 * Tries the draft on a month of the real ledger. While an answer is on its way only the newest draft
 * waits, so that a dragged slider is never behind by more than one step.
 */
export function useWhatIf(month: Month, draft: Scheme): WhatIf {
  const [state, setState] = useState<WhatIf>(nothingYet);
  const waiting = useRef<Scheme | null>(null);
  const busy = useRef(false);
  const { whatIfId } = state;
  const schemeId = draft.id;

  useEffect(() => {
    let opened: string | null = null;
    let isGone = false;
    setState(nothingYet);
    void ask('tiering.whatIfOpen', { jobId: crypto.randomUUID(), month, scheme: schemeId })
      .then((answer) => {
        opened = answer.whatIfId;
        if (isGone) return ask('tiering.whatIfClose', { whatIfId: opened });
        setState({ ...answer, failure: null });
        return null;
      })
      .catch((thrown: unknown) => {
        if (!isGone) setState({ ...nothingYet, failure: toFailure(thrown) });
      });
    return () => {
      isGone = true;
      // A ledger that was locked meanwhile has forgotten it already.
      if (opened) ask('tiering.whatIfClose', { whatIfId: opened }).catch(() => undefined);
    };
  }, [month, schemeId]);

  useEffect(() => {
    if (!whatIfId) return;
    waiting.current = draft;
    if (busy.current) return;
    busy.current = true;
    void (async () => {
      for (let next = waiting.current; next; next = waiting.current) {
        waiting.current = null;
        try {
          const summary = await ask('tiering.whatIfStep', { whatIfId, draft: next });
          setState((before) => ({ ...before, summary, failure: null }));
        } catch (thrown) {
          setState((before) => ({ ...before, failure: toFailure(thrown) }));
        }
      }
      busy.current = false;
    })();
  }, [whatIfId, draft]);

  return state;
}
