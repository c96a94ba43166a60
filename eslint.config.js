import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';
import { walls } from './build/checks/walls/rule.mjs';

/** A thread that is terminated in SQLite's code aborts the whole process; the one that reads files has none. */
const noTerminate = {
  files: ['electron/**/*.ts'],
  ignores: ['electron/workers/file-thread.ts'],
  rules: {
    'no-restricted-syntax': [
      'error',
      {
        selector: "CallExpression[callee.property.name='terminate']",
        message: 'Threads with native code end by a message: NativeThread.close.',
      },
    ],
  },
};

export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      'out/',
      'dist/',
      'demo-output/',
      'test-results/',
      'playwright-report/',
    ],
  },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  noTerminate,
  {
    files: ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts'],
    plugins: { house: { rules: { walls } } },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'house/walls': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      // A closed union has no silent default: a new member fails wherever it must be thought of.
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
    },
  },
  {
    files: ['electron/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'Pass the day or the time as an argument.' },
        'process',
        'setTimeout',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'Pass a random source as an argument.' },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'The window makes no requests.' },
        'XMLHttpRequest',
        'WebSocket',
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['renderer/!(api).{ts,tsx}', 'renderer/*/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MemberExpression[object.name='window'][property.name='tierdesk']",
          message: 'Only renderer/api.ts touches window.tierdesk.',
        },
      ],
    },
  },
  {
    files: ['electron/cli.ts', 'electron/cli/**', 'build/**', 'test/**', '*.{js,ts,mjs}'],
    rules: { 'no-console': 'off' },
  },
);
