import type { IncomingMessage, ServerOptions } from 'node:http';

/** Most a request may carry. The largest honest one, an officer's sheet of 81 people, is about 20 KB. */
export const bodyLimitBytes = 1024 * 1024;

/** How much of a refused body is let pass, so that its sender reads the answer: the largest that is sent by mistake. */
export const lingerBytes = 16 * 1024 * 1024;
/** For how long, in milliseconds. */
export const lingerMs = 5_000;

/** How long and how much one connection may take; all times in milliseconds. */
export interface ConnectionLimits {
  /** Whole request head: a slow drip of header lines is cut here. */
  headersTimeoutMs: number;
  /** Whole request with its body: 1 MB at 400 kbit/s takes 20 s. */
  requestTimeoutMs: number;
  /** Idle connection kept for the next request, longer than the usual 60 s of a balancer in front. */
  keepAliveTimeoutMs: number;
  /** Connection on which nothing moves in either direction. */
  stalledTimeoutMs: number;
  /** How often the first two are looked at. */
  checkEveryMs: number;
}

/** Limits for phones on poor networks: patient with the slow, not with the silent. */
export const connectionLimits: ConnectionLimits = {
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 60_000,
  keepAliveTimeoutMs: 65_000,
  stalledTimeoutMs: 120_000,
  checkEveryMs: 2_000,
};

/** The limits as Node's server takes them. */
export function serverOptions(limits: ConnectionLimits): ServerOptions {
  return {
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    keepAliveTimeout: limits.keepAliveTimeoutMs,
    connectionsCheckingInterval: limits.checkEveryMs,
    maxHeaderSize: 16 * 1024,
  };
}

/** Whether a request announces more than the limit; one that hides its length is counted while it is read. */
export function announcesTooMuch(request: IncomingMessage): boolean {
  return Number(request.headers['content-length'] ?? 0) > bodyLimitBytes;
}
