import type { ContactRules } from '../../../../shared/models/contact-rules';

/** What every editor of rules gets. */
export interface RulesPartProps {
  readonly rules: ContactRules;
  /** The rules that are shipped: the last of the versions. */
  readonly defaults: ContactRules;
  readonly onRules: (rules: ContactRules) => void;
}
