import { defineConfig } from '@playwright/test';
import program from './playwright.config';

/** The packaged program: made by build/package before these tests run. */
export default defineConfig({
  ...program,
  testDir: 'test/package',
  outputDir: 'test-results/package',
  timeout: 240_000,
});
