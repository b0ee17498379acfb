import { createServer } from 'node:http';
import sirv from 'sirv';
import { root } from './install.mjs';

/**
 * Serves dist/ like any web server, with the compressed files that the build wrote; port 0 takes any free port.
 * Resolves with the address; if the port is taken, one line ends the program.
 */
export function serve(port) {
  const files = sirv(`${root}dist`, {
    // Reads the folder anew each time, so that a build under a running server does no harm.
    dev: true,
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders,
  });
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('There is no such page here.');
    }),
  );
  return new Promise((resolve) => {
    server.once('error', (error) => {
      const taken = error.code === 'EADDRINUSE';
      console.error(
        taken ? `Port ${port} is taken. Choose another one: PORT=${port + 1} npm start` : error.message,
      );
      process.exit(1);
    });
    server.listen(port, () => resolve(`http://localhost:${server.address().port}`));
  });
}

/** A file with a hash in its name never changes; browsers ask for everything else again. */
function setHeaders(response, path) {
  response.setHeader(
    'Cache-Control',
    path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('X-Content-Type-Options', 'nosniff');
}
