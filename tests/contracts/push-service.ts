import { createDecipheriv, createECDH, createPublicKey, hkdfSync, randomBytes, verify } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A notice as a browser reads it. */
export interface Pushed {
  readonly browser: string;
  readonly headers: IncomingHttpHeaders;
  readonly payload: Record<string, unknown>;
}

/** A browser that has allowed notices. */
export interface Browser {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
}

/** A push service on this machine that refuses what is not signed, and reads as the browser does. */
export interface PushService {
  readonly received: Pushed[];
  /** A browser to which the service answers with this status. */
  addBrowser(name: string, status?: number): Browser;
  stop(): Promise<void>;
}

/** @param publicKey of the server that may push, base64url */
export async function startPushService(publicKey: string): Promise<PushService> {
  const received: Pushed[] = [];
  const browsers = new Map<string, { status: number; secrets: Secrets }>();
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const name = request.url?.slice(1) ?? '';
    const browser = browsers.get(name);
    const { port } = server.address() as AddressInfo;
    const isSigned = checkSignature(
      request.headers.authorization ?? '',
      publicKey,
      `http://127.0.0.1:${port}`,
    );
    const status = isSigned ? (browser?.status ?? 404) : 403;
    if (status === 201 && browser)
      received.push({
        ...{ browser: name, headers: request.headers },
        payload: JSON.parse(decrypt(Buffer.concat(parts), browser.secrets)),
      });
    response.writeHead(status).end();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    received,
    addBrowser(name, status = 201) {
      const secrets = createSecrets();
      browsers.set(name, { status, secrets });
      const keys = {
        p256dh: secrets.own.getPublicKey('base64url'),
        auth: secrets.auth.toString('base64url'),
      };
      return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`, keys };
    },
    stop: async () => void server.close(),
  };
}

interface Secrets {
  readonly own: ReturnType<typeof createECDH>;
  readonly auth: Buffer;
}

function createSecrets(): Secrets {
  const own = createECDH('prime256v1');
  own.generateKeys();
  return { own, auth: randomBytes(16) };
}

/** RFC 8292: a token of the one server whose key the browser was given, for this service, not too long valid. */
function checkSignature(header: string, publicKey: string, audience: string): boolean {
  const [, token = '', key] = /^vapid t=([\w.-]+), ?k=([\w-]+)$/.exec(header) ?? [];
  if (key !== publicKey) return false;
  const [head = '', claims = '', signature = ''] = token.split('.');
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const signer = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
  const isRight = verify(
    'sha256',
    Buffer.from(`${head}.${claims}`),
    signer,
    Buffer.from(signature, 'base64url'),
  );
  const { aud, exp, sub } = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return (
    isRight && aud === audience && exp < Date.now() / 1000 + 86_400 && sub === 'https://camtay.example.vn'
  );
}

/** RFC 8291 over RFC 8188, one record. */
function decrypt(body: Buffer, { own, auth }: Secrets): string {
  const [salt, sender] = [body.subarray(0, 16), body.subarray(21, 21 + (body[20] ?? 0))];
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), own.getPublicKey(), sender]);
  const secret = Buffer.from(hkdfSync('sha256', own.computeSecret(sender), auth, info, 32));
  const derive = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', secret, salt, Buffer.from(`Content-Encoding: ${name}\0`), length));
  const record = body.subarray(21 + sender.length);
  const decipher = createDecipheriv('aes-128-gcm', derive('aes128gcm', 16), derive('nonce', 12));
  decipher.setAuthTag(record.subarray(-16));
  const plain = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return plain.subarray(0, plain.lastIndexOf(2)).toString();
}
