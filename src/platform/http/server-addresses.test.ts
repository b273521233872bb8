import { expect, test } from 'vitest';
import { isCodeAddress } from './server-addresses.ts';

test.each(['/api', '/api/', '/api/v1/classes?a=/', '/api?a', '/healthz', '/healthz?a', '/readyz'])(
  '%s is answered by code',
  (url) => expect(isCodeAddress(url)).toBe(true),
);

test.each(['/', '/apis', '/bai-hoc/api/', '/healthz/', '/healthzz', '/bai-hoc?to=/api/'])(
  '%s is a file of the site',
  (url) => expect(isCodeAddress(url)).toBe(false),
);
