import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from '@playwright/test';

// The browser unpacks itself into the temporary folder and would take any other version it finds there.
const cache = resolve('.cache/browser');
mkdirSync(cache, { recursive: true });
process.env['TMPDIR'] = cache;
const { default: chromium } = await import('@sparticuz/chromium');

const port = Number(process.env['TEST_PORT'] ?? 4397);

export default defineConfig({
  testDir: 'browser',
  // The full cross of pages and looks takes a quarter of an hour; `npm run test:full` asks for it.
  testIgnore: process.env['EVERY_LOOK'] === undefined ? ['every-look.spec.ts'] : [],
  outputDir: '../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: true,
  reporter: [['list', { printSteps: false }]],
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: await chromium.executablePath(),
      args: ['--no-sandbox', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'npm run --silent serve',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/en/`,
    reuseExistingServer: false,
    cwd: resolve('.'),
  },
});
