import { expect, test } from 'vitest';
import { z } from 'zod';
import { CoachModelSchema, DialogueSchema, ResidentSchema } from './coach/coach-schema.ts';
import { dataWords } from './data-words.vi.ts';
import { DeskCaseSchema } from './desk/case-schema.ts';
import { FaultSchema } from './fault-schema.ts';
import { PersonaSchema, PlacesSchema } from './persona-schema.ts';
import { CatalogueSchema, FormPageSchema, ProcedureSchema } from './procedure-schema.ts';
import { DrillSchema, ScamSchema } from './scam-schema.ts';
import { ScenarioSchema } from './scenario-schema.ts';

/** Names of all fields, however deep. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, inner]) =>
    key === 'properties' && typeof inner === 'object' && inner !== null
      ? [...Object.keys(inner), ...Object.values(inner).flatMap(fieldsIn)]
      : fieldsIn(inner),
  );
}

test.each(
  Object.entries({
    ScenarioSchema,
    ProcedureSchema,
    CatalogueSchema,
    PersonaSchema,
    PlacesSchema,
    FaultSchema,
    FormPageSchema,
    DeskCaseSchema,
    CoachModelSchema,
    ResidentSchema,
    DialogueSchema,
    ScamSchema,
    DrillSchema,
  }),
)('every field of %s says what belongs into it', (_name, schema) => {
  const fields = new Set(fieldsIn(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })));
  expect(fields.size).toBeGreaterThan(2);
  expect([...fields].filter((field) => !Object.hasOwn(dataWords.hints, field))).toEqual([]);
});
