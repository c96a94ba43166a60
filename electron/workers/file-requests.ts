import type { LayoutChoice } from '../../shared/models/import';
import type { CheckOptions, PreviewView } from '../operations/import/open-file';
import type { Language } from '../../shared/text/message';
import type { RecordStream } from './ledger-requests';

/** Work of the thread that reads one file; it holds no key and may be killed at any time. */
export type FileRequest =
  | {
      readonly kind: 'open';
      readonly path: string;
      readonly choice: LayoutChoice;
      readonly options: CheckOptions;
    }
  | { readonly kind: 'adjust'; readonly choice: LayoutChoice; readonly options: CheckOptions }
  | ({ readonly kind: 'preview' } & PreviewView)
  | { readonly kind: 'rejected'; readonly language: Language }
  | { readonly kind: 'reassignment'; readonly path: string }
  | { readonly kind: 'send'; readonly rows: RecordStream };
