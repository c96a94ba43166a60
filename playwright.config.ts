import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'test-results/e2e',
  // One app at a time: windows on one screen take the focus from each other.
  workers: 1,
  fullyParallel: false,
  // A test that passes only sometimes is a fault to find, not to repeat.
  retries: 0,
  timeout: 240_000,
  // A busy PC is slow, not wrong: how long things take is the benchmarks' business.
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: 'list',
  use: { trace: 'retain-on-failure' },
});
