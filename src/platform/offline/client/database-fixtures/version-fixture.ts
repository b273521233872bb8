/** Rows by table. */
export type Rows = Readonly<Record<string, readonly unknown[]>>;

/** What one version of the database does to a device that comes from the version before. */
export interface VersionFixture {
  readonly version: number;
  /** Rows as the version before wrote them: its `sample`, extended where this version's upgrade needs more. */
  readonly before: Rows;
  /** All tables and rows after the upgrade. */
  readonly after: Rows;
  /** Rows as this version writes them, one in every table. */
  readonly sample: Rows;
}
