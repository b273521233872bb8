import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import sirv from 'sirv';
import { isTagKnown, readContentTags } from './content-tags.ts';
import { sendProblem } from './problem.ts';
import { nameRoute } from './request-log.ts';

/** Answers with files of the built site. */
export type StaticSite = (request: IncomingMessage, response: ServerResponse) => void;

const oneYear = 'public, max-age=31536000, immutable';

/**
 * Serve a built site: precompressed files, validators, ranges, `/x` and `/x/` alike without a redirect, the
 * site's own page for what is not there. The list of files is read once, so no address can leave the folder.
 * @returns undefined when there is no built site in `folder`
 */
export function openStaticSite(folder: string): StaticSite | undefined {
  if (!existsSync(path.join(folder, 'index.html'))) return undefined;
  const notFound = readNotFoundPage(folder);
  const tagOf = readContentTags(folder);
  const serveFile = sirv(folder, { brotli: true, gzip: true, setHeaders: setFileHeaders });

  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      sendProblem(response, 'method.refused', { Allow: 'GET, HEAD' });
      return;
    }
    const [pathname = '/'] = (request.url ?? '/').split('?');
    const tag = tagOf(pathname);
    if (tag) response.setHeader('ETag', tag);
    if (tag && isTagKnown(request.headers['if-none-match'], tag)) {
      sendUnchanged(response, pathname);
      return;
    }
    dropUnsureRange(request);
    closeFileWithAnswer(response);
    serveFile(request, response, () => sendNotFound(response, notFound));
  };
}

/** What the browser has is what is here: nothing is sent but the headers it would have got. */
function sendUnchanged(response: ServerResponse, pathname: string): void {
  setFileHeaders(response, pathname);
  response.setHeader('Vary', 'Accept-Encoding');
  response.removeHeader('Content-Type');
  response.writeHead(304).end();
}

/** Hashed names never change; everything else is asked for again, and mostly answered by 304. */
function setFileHeaders(response: ServerResponse, pathname: string): void {
  nameRoute(response, pathname);
  const hashed = pathname.startsWith('/_astro/') || pathname.startsWith('/packs/');
  response.setHeader('Cache-Control', hashed ? oneYear : 'no-cache');
  if (/\.(pack|pf_\w+|pagefind)$/.test(pathname))
    response.setHeader('Content-Type', 'application/octet-stream');
}

/**
 * sirv knows `bytes=100-` and `bytes=100-199` only, and no `If-Range`. A server may answer any other range with
 * the whole file, and must when the file may have changed.
 */
function dropUnsureRange(request: IncomingMessage): void {
  const { range } = request.headers;
  const sure = range !== undefined && /^bytes=\d+-([1-9]\d*)?$/.test(range) && !request.headers['if-range'];
  if (!sure) delete request.headers.range;
}

/** sirv pipes and forgets: an aborted download would keep its file open, a vanished file end the process. */
function closeFileWithAnswer(response: ServerResponse): void {
  response.once('pipe', (file) => {
    file.once('error', (error) => response.destroy(error));
    response.once('close', () => file.destroy());
  });
}

function readNotFoundPage(folder: string): Buffer | undefined {
  const places = ['404.html', '404/index.html'].map((name) => path.join(folder, name));
  const file = places.find((place) => existsSync(place));
  return file ? readFileSync(file) : undefined;
}

function sendNotFound(response: ServerResponse, page: Buffer | undefined): void {
  if (!page) {
    sendProblem(response, 'route.unknown');
    return;
  }
  response
    .writeHead(404, {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Length': page.length,
      'Cache-Control': 'no-cache',
    })
    .end(page);
}
