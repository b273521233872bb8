import { Hono } from 'hono';
import type { Database } from '#src/platform/db/database.ts';
import type { ApiEnvironment } from '#src/platform/http/api.ts';
import { createRefusals } from '#src/platform/http/refusals.ts';
import type { ServerFeature } from '#src/platform/run-features.ts';
import { certificateFields, certificateTitles } from '../certificate-problems.vi.ts';
import {
  type CertificateAnswer,
  type CertificateCheck,
  CertificateCodeSchema,
  CertificateInputSchema,
  type Withdrawal,
  WithdrawalInputSchema,
} from '../certificate-schema.ts';
import {
  findCertificate,
  forgetOldCertificates,
  keepCertificate,
  withdrawCertificate,
} from './certificate-repository.ts';
import { certificateMigrations } from './certificate-schema-repository.ts';
import type { CertificateTables } from './certificate-tables.ts';

/** What the certificates of one server process need. */
interface CertificateServerParts {
  readonly database: Database<CertificateTables>;
  readonly hasAbuseLimits: boolean;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const { refuse, readInput } = createRefusals({
  titles: certificateTitles,
  fields: certificateFields,
  statuses: { 'certificate.changed': 409, 'certificate.code-taken': 409 },
});

/** Certificates whose codes can be checked everywhere, as a part of the server. */
export function createCertificateServer(parts: CertificateServerParts): ServerFeature {
  const { database, now } = parts;
  return {
    migrations: certificateMigrations,
    keepHouse: () => forgetOldCertificates(database, now()),
    routes: { certificates: certificateRoutes(parts) },
  };
}

/** `POST /certificates`, `GET /certificates/{code}`, `POST /certificates/withdraw`. */
function certificateRoutes({ database, hasAbuseLimits, now }: CertificateServerParts): Hono<ApiEnvironment> {
  const routes = new Hono<ApiEnvironment>();
  routes.post('/', async (c) => {
    const input = await readInput(c, CertificateInputSchema);
    if (input instanceof Response) return input;
    const kept = await keepCertificate(database, input, { now: now(), hasAbuseLimits });
    if (!kept.ok) return refuse(kept.code);
    const { certificate, isNew } = kept.value;
    return c.json({ certificate } satisfies CertificateAnswer, isNew ? 201 : 200);
  });
  // Whoever has the id is the device that sent it; of one that is not here nothing is told.
  routes.post('/withdraw', async (c) => {
    const input = await readInput(c, WithdrawalInputSchema);
    if (input instanceof Response) return input;
    await withdrawCertificate(database, input.id);
    return c.json({ withdrawn: true } satisfies Withdrawal);
  });
  routes.get('/:code', async (c) => {
    const code = CertificateCodeSchema.safeParse(c.req.param('code'));
    const certificate = code.success ? await findCertificate(database, code.data, now()) : undefined;
    const found = certificate !== undefined;
    return c.json({ found, ...(found && { certificate }) } satisfies CertificateCheck);
  });
  return routes;
}
