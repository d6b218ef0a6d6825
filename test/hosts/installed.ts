import { spawnSync } from 'node:child_process';

/** Servers whose configuration the project writes and can try, with the argument that makes each say its version. */
const servers = { nginx: '-v', caddy: 'version' } as const;
export type Server = keyof typeof servers;

const names = Object.keys(servers) as Server[];
export const installed: readonly Server[] = names.filter(
  (name) => spawnSync(name, [servers[name]]).status === 0,
);
export const notInstalled: readonly Server[] = names.filter((name) => !installed.includes(name));
