/** Raise when an old event could no longer be applied; runs of another version are offered a clean restart. */
export const ENGINE_VERSION = 1;
