import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, type AstroInlineConfig, type AstroIntegration } from 'astro';

/**
 * Builds the project in the working folder and prints one line of JSON: what each stage took. Run by `build.ts` in a
 * process of its own, so that the memory is that of a build and nothing else.
 */
export interface Stage {
  readonly name: string;
  /** Milliseconds of the clock. */
  readonly wall: number;
  /** Milliseconds of processor time, all threads. */
  readonly processor: number;
  /** Memory of the process at the end of the stage, bytes. */
  readonly resident: number;
}

export interface BuildTimes {
  readonly stages: readonly Stage[];
  /** Most memory the process ever held, bytes. */
  readonly peak: number;
}

const stages: Stage[] = [];
let clock = performance.now();
let used = process.cpuUsage();

function endStage(name: string): void {
  const now = performance.now();
  const { user, system } = process.cpuUsage(used);
  stages.push({
    name,
    wall: now - clock,
    processor: (user + system) / 1000,
    resident: process.memoryUsage().rss,
  });
  clock = now;
  used = process.cpuUsage();
}

/** Ends a stage where Astro or Vite goes on to the next. */
const markers: AstroIntegration = {
  name: 'stage markers',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const afterBundle = { order: 'post', handler: () => Promise.resolve(endStage('bundle')) } as const;
      updateConfig({ vite: { plugins: [{ name: 'end of the bundle', buildApp: afterBundle }] } });
    },
    'astro:build:start': () => {
      endStage('content');
    },
    'astro:build:generated': () => {
      endStage('render');
    },
  },
};

function timed(integration: AstroIntegration): AstroIntegration {
  const done = integration.hooks['astro:build:done'];
  if (!done) return integration;
  return {
    ...integration,
    hooks: {
      ...integration.hooks,
      'astro:build:done': async (context) => {
        await done(context);
        endStage(integration.name);
      },
    },
  };
}

const { default: config } = (await import(pathToFileURL('astro.config.mjs').href)) as {
  default: AstroInlineConfig & { integrations: AstroIntegration[] };
};
await build({
  ...config,
  configFile: false,
  cacheDir: '.cache/astro',
  logLevel: 'error',
  integrations: [markers, ...config.integrations.map(timed)],
});
const times: BuildTimes = { stages, peak: process.resourceUsage().maxRSS * 1024 };
console.log(JSON.stringify(times));
