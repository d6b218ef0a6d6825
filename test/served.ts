import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSite } from '../src/cli/static-site.ts';

export interface Served {
  readonly port: number;
  readonly origin: string;
  readonly close: () => void;
}

/** Serves a built folder as `npm run serve` does, on a port of its own until it is closed. */
export async function serve(folder: string): Promise<Served> {
  const server = createServer(createSite(folder)).listen(0);
  await new Promise((listening) => server.once('listening', listening));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    origin: `http://localhost:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
