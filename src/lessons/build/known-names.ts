/** Names that a lesson may refer to. `undefined`: the file with those names cannot be read, do not check. */
export interface KnownNames {
  readonly terms: ReadonlySet<string> | undefined;
  readonly scenarios: ReadonlySet<string>;
  readonly modules: ReadonlySet<string> | undefined;
  readonly people: ReadonlySet<string>;
}
