import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The entity tag of what an address answers with; undefined where there is no file. */
export type ContentTags = (pathname: string) => string | undefined;

/**
 * Entity tags made of the content of every file, read once. The same page has the same tag after a new build, on
 * another machine and in every compression, so a phone that has it is told so; another page never has it, whatever its
 * size and time. Weak, because compressed and plain bytes share one.
 */
export function readContentTags(folder: string): ContentTags {
  const tags = new Map(filesIn(folder).map((file) => [file, tagOf(readFileSync(path.join(folder, file)))]));
  return (pathname) => {
    const asked = decoded(pathname).replace(/^\/|\/$/g, '');
    const files = [asked, `${asked}.html`, path.posix.join(asked, 'index.html')];
    return files.map((file) => tags.get(file)).find((tag) => tag !== undefined);
  };
}

/** Whether one of the tags in `If-None-Match` is this one. */
export function isTagKnown(ifNoneMatch: string | undefined, tag: string): boolean {
  const known = (ifNoneMatch ?? '').split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known.includes('*') || known.includes(tag.replace(/^W\//, ''));
}

/** What is served under a name of its own, as sirv sees it: no compressed neighbours, nothing that is hidden. */
function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(br|gz)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .filter((file) => /\.well-known\//.test(file) || !/(^|\/)\./.test(file));
}

function tagOf(content: Buffer): string {
  return `W/"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
}

function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname; // a half-written escape is no file's name
  }
}
