import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PREVIEW_SCRIPT } from './previewScript.ts';

/** A page on this machine alone. */
export interface Served {
  readonly url: string;
  /** Tells every open page that the report has changed. */
  readonly reload: () => void;
  readonly close: () => Promise<void>;
}

/**
 * Serves one page on 127.0.0.1 under a secret name, and nothing else: no file, no folder. Who asks by another name of this
 * machine (a site whose name was turned to it), or from a page of another origin, gets nothing.
 */
export async function servePage(page: () => string, port: number): Promise<Served> {
  const token = randomBytes(16).toString('hex');
  const listeners = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    const known = (server.address() as AddressInfo | null)?.port ?? port;
    if (!isOwn(request, known)) return refuse(response, 403);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
    switch (request.url) {
      case `/${token}/`:
        return answer(response, 'text/html; charset=utf-8', page());
      case `/${token}/preview.js`:
        return answer(response, 'text/javascript; charset=utf-8', PREVIEW_SCRIPT);
      case `/${token}/events`:
        response.writeHead(200, { ...HEADERS, 'Content-Type': 'text/event-stream' });
        response.write(':\n\n');
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
        return;
      default:
        return refuse(response, 404);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${bound}/${token}/`,
    reload: () => {
      for (const response of listeners) response.write('data: changed\n\n');
    },
    close: () =>
      new Promise((resolve) => {
        for (const response of listeners) response.end();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const HEADERS = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

function isOwn({ headers: { host, origin } }: IncomingMessage, port: number): boolean {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}

function answer(response: ServerResponse, type: string, body: string): void {
  response.writeHead(200, { ...HEADERS, 'Content-Type': type });
  response.end(body);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, HEADERS);
  response.end();
}
