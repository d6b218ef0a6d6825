import { mkdirSync } from 'node:fs';
import { createServer as createPort } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Browser } from '@playwright/test';

/** The browser of the tests. It unpacks itself into the temporary folder and would take any other version found there. */
export async function launchBrowser(...flags: readonly string[]): Promise<Browser> {
  const cache = resolve('.cache/browser');
  mkdirSync(cache, { recursive: true });
  process.env['TMPDIR'] = cache;
  const { default: packaged } = await import('@sparticuz/chromium');
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-background-networking', ...flags],
  });
}

/** A port nobody listens on. */
export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createPort();
    probe.once('error', failed);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => {
        found(typeof address === 'object' && address ? address.port : 0);
      });
    });
  });
}
