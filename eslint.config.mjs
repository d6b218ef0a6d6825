import eslint from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { importRules } from './test/import-rules.mjs';

export default defineConfig(
  {
    ignores: [
      'dist/',
      'deploy/',
      '.astro/',
      '.cache/',
      'test-results/',
      'coverage/',
      'reports/',
      '.stryker-tmp/',
      'test/fixtures/',
    ],
  },
  eslint.configs.recommended,
  tseslint.configs.strict,
  astro.configs.recommended,
  {
    files: ['**/*.{ts,tsx,mjs}'],
    rules: {
      eqeqeq: 'error',
      'no-console': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  {
    // Scripts that run as they are on other people's pages.
    files: ['public/**/*.js'],
    languageOptions: {
      globals: { URL: 'readonly', document: 'readonly', addEventListener: 'readonly' },
    },
  },
  ...importRules,
);
