import { expect, it } from 'vitest';
import { defaultSettings } from '../../shared/models/settings';
import { settings } from '../../shared/text/ui/settings';

it('every setting has its words, for the list of changes and the audit log', () => {
  const nameless = Object.keys(defaultSettings).filter((key) => !(key in settings));
  expect(nameless).toEqual([]);
});
