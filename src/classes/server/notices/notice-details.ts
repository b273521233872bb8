import { z } from 'zod';

const DetailsSchema = z.object({
  reason: z.string().nullish(),
  from: z.object({ startsAt: z.iso.datetime() }).nullish(),
});

/** What a notice says beyond the registration and its class. */
export interface NoticeDetails {
  /** Why a class is off, in words of the centre. */
  readonly reason: string | undefined;
  /** When a moved class was to begin, as far as its people know; notices from before this was kept have none. */
  readonly movedFrom: number | undefined;
}

/** The details in a row of the outbox, whichever version wrote it. */
export function readDetails(payload: string | null): NoticeDetails {
  const { data } = DetailsSchema.safeParse(JSON.parse(payload ?? '{}'));
  const movedFrom = data?.from ? Date.parse(data.from.startsAt) : undefined;
  return { reason: data?.reason ?? undefined, movedFrom };
}
