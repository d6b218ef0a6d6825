import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { createSite } from './static-site.ts';
import { locales } from '../site/locales.ts';

/** `npm run serve`: serves `dist/` with the production headers. `PORT` chooses the port. */
const folder = 'dist';
const wanted = process.env['PORT'] ?? '4321';
const port = Number(wanted);

const stop = (message: string) => {
  console.error(message);
  process.exitCode = 1;
};

if (!/^\d+$/.test(wanted) || port > 65_535) {
  stop(`PORT is "${wanted}"; it must be a number from 0 to 65535.`);
} else if (!existsSync(`${folder}/index.html`)) {
  stop(`There is no ${folder}/ to serve yet. Run "npm run build" first, or "npm start" for both.`);
} else {
  const server = createServer(createSite(folder));
  server.on('error', (error: NodeJS.ErrnoException) => {
    stop(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken. Stop the other program, or choose another port: PORT=4322 npm start`
        : `The server could not start: ${error.message}`,
    );
  });
  server.listen(port, () => {
    const address = server.address();
    const actual = typeof address === 'object' && address ? address.port : port;
    console.log('Client or Customer? is served at');
    for (const locale of locales) console.log(`  http://localhost:${actual}/${locale}/`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
}
