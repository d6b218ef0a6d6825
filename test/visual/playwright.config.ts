import { resolve } from 'node:path';
import process from 'node:process';
import { defineConfig } from '@playwright/test';
import base from '../playwright.config.ts';

/**
 * `npm run test:visual`: what pages look like, compared with `baselines/`. The browser of the other tests, with the fonts of
 * `fonts.conf` and no others.
 */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/visual',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  projects: [
    { name: 'looks', testIgnore: 'baselines.spec.ts' },
    { name: 'baselines', testMatch: 'baselines.spec.ts', dependencies: ['looks'] },
  ],
  use: {
    ...base.use,
    contextOptions: { reducedMotion: 'reduce' },
    timezoneId: 'UTC',
    launchOptions: {
      ...base.use?.launchOptions,
      args: [...(base.use?.launchOptions?.args ?? []), '--force-color-profile=srgb'],
      env: { ...process.env, FONTCONFIG_FILE: resolve('test/visual/fonts.conf') },
    },
  },
  expect: {
    // One step of 255 may differ from processor to processor where shapes have soft edges; a colour may not.
    toHaveScreenshot: { threshold: 0.005, maxDiffPixels: 0, animations: 'disabled', caret: 'hide' },
  },
});
