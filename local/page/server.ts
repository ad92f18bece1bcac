// Serves the page on this machine only: another site cannot read it, nor make it do anything.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ACTS, JOURNEYS, READS } from './api';
import type { AdvanceLine } from './contract';
import { clientFiles } from './client';
import { download, type Served } from './downloads';
import type { Host } from './host';

const ADDRESS = '127.0.0.1';
const MOST_BODY = 1_000_000;
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
  "frame-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

const HEADERS = {
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-store',
};

/** Starts on this port, 0 for any free one; rejects with the system's error when it is taken. */
export function serve(host: Host, port: number): Promise<{ server: Server; url: string }> {
  const files = clientFiles();
  const server = createServer((request, response) => {
    answer(host, files, request, response, portOf(server)).then(
      (served) => served && write(response, 200, served),
      (error: Error) => write(response, error instanceof Forbidden ? 403 : 400, json({ error: error.message })),
    );
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ADDRESS, () => resolve({ server, url: `http://${ADDRESS}:${portOf(server)}` }));
  });
}

class Forbidden extends Error {}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function answer(
  host: Host,
  files: Record<string, Served>,
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
): Promise<Served | undefined> {
  const hosts = [`${ADDRESS}:${port}`, `localhost:${port}`];
  // A name that another site made point here is not ours (DNS rebinding).
  if (!hosts.includes(request.headers.host ?? '')) throw new Forbidden('Cette page ne se lit que sur cette machine.');
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${request.headers.host}`);
  if (request.method === 'POST') {
    checkOrigin(request);
    const body = await readBody(request);
    if (Object.hasOwn(JOURNEYS, pathname)) return journey(host, pathname, body, response);
    if (!Object.hasOwn(ACTS, pathname)) throw new Error('Adresse inconnue.');
    return json(await ACTS[pathname]!(host, body));
  }
  if (request.method !== 'GET') throw new Error('Méthode inconnue.');
  if (Object.hasOwn(READS, pathname)) return json(READS[pathname]!(host, searchParams));
  const found = Object.hasOwn(files, pathname) ? files[pathname] : await download(host, decodeURI(pathname));
  if (!found) throw new Error('Adresse inconnue.');
  return found;
}

/** Answers line by line, as things happen; the last line is the outcome. */
async function journey(host: Host, path: string, body: Record<string, unknown>, response: ServerResponse) {
  response.writeHead(200, { ...HEADERS, 'Content-Type': 'application/x-ndjson; charset=utf-8' });
  const tell = (line: AdvanceLine) => void response.write(`${JSON.stringify(line)}\n`);
  const outcome = await JOURNEYS[path]!(host, body, tell);
  response.end(`${JSON.stringify({ outcome } satisfies AdvanceLine)}\n`);
  return undefined;
}

/** Only the page itself may act: a form or a script of another site says where it comes from. */
function checkOrigin({ headers }: IncomingMessage): void {
  const own = headers.origin === `http://${headers.host}`;
  const isJson = headers['content-type']?.split(';')[0] === 'application/json';
  const site = headers['sec-fetch-site'] ?? 'same-origin';
  if (!own || !isJson || site !== 'same-origin') throw new Forbidden('Seule cette page peut agir ici.');
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > MOST_BODY) throw new Error('L’envoi est trop long.');
    parts.push(part);
  }
  const body: unknown = JSON.parse(Buffer.concat(parts).toString('utf8') || '{}');
  if (body === null || typeof body !== 'object' || Array.isArray(body)) throw new Error('L’envoi n’est pas lisible.');
  return body as Record<string, unknown>;
}

function json(value: unknown): Served {
  return { type: 'application/json; charset=utf-8', content: JSON.stringify(value ?? null) };
}

function write(response: ServerResponse, status: number, { type, content, fileName, policy }: Served): void {
  response.writeHead(status, {
    ...HEADERS,
    'Content-Type': type,
    'Content-Security-Policy': policy ?? POLICY,
    ...(fileName ? { 'Content-Disposition': disposition(fileName) } : {}),
  });
  response.end(content);
}

/** Accents travel in the second form; signs no file name takes are replaced. */
function disposition(fileName: string): string {
  const name = fileName.replace(/[\\/:*?"<>|\r\n]/g, '-');
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()]/g, percent)}`;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
