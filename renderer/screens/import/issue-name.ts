import { issueNames } from '../../../shared/text/ui/issue-names';

/** Whether a finding has a short name of its own. */
export function isIssueName(code: string): code is keyof typeof issueNames {
  return code in issueNames;
}
