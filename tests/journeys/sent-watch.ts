import type { BrowserContext, Request } from '@playwright/test';
import { loadSandbox } from '#sandbox/load.ts';
import { readSandboxFiles } from '#sandbox/read-sandbox-files.ts';

/** Everything this phone sends, service worker included: address, headers and body of each request. */
export interface SentWatch {
  /** Which of these values went out, plainly, as part of an address, or in base64. */
  find(values: readonly string[]): string[];
}

/** Look at every request of this phone from now on. */
export function watchWhatIsSent(context: BrowserContext): SentWatch {
  const sent: string[] = [];
  context.on('request', (request) => sent.push(wholeOf(request)));
  return {
    find: (values) => {
      const all = sent.join('\n').toLowerCase();
      return values.filter((value) => disguises(value).some((text) => all.includes(text.toLowerCase())));
    },
  };
}

/** What one types in the practice tasks, as far as it can be told apart: no code of an option or a place. */
export function readTypedValues(): readonly string[] {
  const { scenarios, personas } = loadSandbox(readSandboxFiles());
  const facts = scenarios.flatMap((scenario) => Object.values(scenario.facts));
  const cards = personas.flatMap(({ personalId, fullName, phone }) => [personalId, fullName, phone]);
  const texts = [...facts, ...cards].filter((value) => typeof value === 'string');
  return [...new Set(texts)].filter((text) => text.length > (/^[\w-]+$/.test(text) ? 9 : 4));
}

function wholeOf(request: Request): string {
  const body = request.postDataBuffer();
  return [
    request.method(),
    withoutDaysOfReports(request.url()),
    JSON.stringify(request.headers()),
    body?.toString('utf8') ?? '',
    body?.toString('latin1') ?? '',
  ].join(' ');
}

/** The staff asks for figures by days of the real calendar, which are days of tasks as well. */
function withoutDaysOfReports(address: string): string {
  return address.includes('/api/v1/reports')
    ? address.replaceAll(/\b(from|to)=\d{4}-\d\d-\d\d/g, '$1')
    : address;
}

/** A value as it is, as JSON and addresses write it, without accents, and in base64 at each of its three offsets. */
function disguises(value: string): string[] {
  const plain = value.normalize('NFD').replace(/\p{Mn}/gu, '');
  const texts = [value, value.normalize('NFD'), plain];
  return texts.flatMap((text) => [
    text,
    encodeURIComponent(text),
    encodeURIComponent(text).replaceAll('%20', '+'),
    ...[0, 1, 2].flatMap((offset) => base64Inside(text, offset)),
  ]);
}

/** The part of the base64 that does not depend on what stands before or after the value. */
function base64Inside(text: string, offset: number): string[] {
  const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
  const inside = whole.subarray(offset === 0 ? 0 : 3);
  return inside.length < 6 ? [] : [inside.toString('base64'), inside.toString('base64url')];
}
