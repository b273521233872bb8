import type { z } from 'zod';

type Path = readonly PropertyKey[];
/** The parts of Zod's own description of a schema that we read. */
interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, Walkable>>;
  readonly element?: Walkable;
  readonly innerType?: Walkable;
  readonly valueType?: Walkable;
  readonly options?: readonly Walkable[];
  readonly discriminator?: string;
}
type Walkable = z.core.$ZodType & { readonly _zod: { readonly def: unknown } };

/** The keys that a schema knows at a path of this value, for "did you mean". */
export function knownKeysAt(schema: z.ZodType, path: Path, value: unknown): readonly string[] {
  return Object.keys(shapeOf(schemaAt(schema, path, value)) ?? {});
}

function schemaAt(schema: Walkable, path: Path, value: unknown): Walkable | undefined {
  const [key, ...rest] = path;
  const here = resolved(schema, value);
  if (here === undefined || key === undefined) return here;
  const { shape, element, valueType } = defOf(here);
  const next = shape?.[String(key)] ?? element ?? valueType;
  const inner =
    typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined;
  return next === undefined ? undefined : schemaAt(next, rest, inner);
}

/** Through optional and default, into the variant of a union that the value chose. */
function resolved(schema: Walkable, value: unknown): Walkable | undefined {
  const { innerType, options, discriminator } = defOf(schema);
  if (innerType !== undefined) return resolved(innerType, value);
  if (options === undefined) return schema;
  const chosen =
    discriminator === undefined ? undefined : (value as Record<string, unknown> | undefined)?.[discriminator];
  const variant = options.find((option) => isVariant(option, discriminator, chosen));
  return variant === undefined ? undefined : resolved(variant, value);
}

function isVariant(option: Walkable, discriminator: string | undefined, chosen: unknown): boolean {
  if (discriminator === undefined) return defOf(option).type === 'array' || defOf(option).type === 'object';
  const literal = shapeOf(option)?.[discriminator];
  const values =
    literal === undefined ? undefined : (defOf(literal) as { values?: readonly unknown[] }).values;
  return values?.includes(chosen) ?? false;
}

function shapeOf(schema: Walkable | undefined): Readonly<Record<string, Walkable>> | undefined {
  return schema === undefined ? undefined : defOf(schema).shape;
}

function defOf(schema: Walkable): Def {
  return schema._zod.def as Def;
}
