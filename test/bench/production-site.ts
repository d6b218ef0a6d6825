import { spawnSync } from 'node:child_process';

/** The site as its operator publishes it, with an invented operator: search engines are let in. */
export const productionEnvironment = {
  SITE_MODE: 'production',
  SITE_URL: 'https://www.client-or-customer.org',
  OPERATOR_NAME: 'Example Operator',
  OPERATOR_ADDRESS: 'Example Street 1, 12345 Example City',
  OPERATOR_EMAIL: 'operator@client-or-customer.org',
} as const;

/**
 * Builds the site as for publication.
 * @param folder where to, relative to the root of the project
 * @throws Error when the build fails; its messages are printed
 */
export function buildForProduction(folder: string): void {
  const { status } = spawnSync('astro', ['build', '--silent', '--outDir', folder], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...productionEnvironment },
  });
  if (status !== 0) throw new Error('The site could not be built.');
}
