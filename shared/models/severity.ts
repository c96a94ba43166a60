/** How grave a finding is: an error leaves the row out, a warning asks for a look, a note only tells. */
export type Severity = 'error' | 'warning' | 'note';
