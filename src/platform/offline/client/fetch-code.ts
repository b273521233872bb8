import { fail, ok, type Result } from '#src/platform/text/result.ts';

/** Code that a page asks for when it is needed: there, or out of reach. Why goes to the console. */
export async function fetchCode<Module>(
  load: () => Promise<Module>,
): Promise<Result<Module, 'code.missing'>> {
  try {
    return ok(await load());
  } catch (error) {
    console.info('[cam-tay] code cannot be fetched', error);
    return fail('code.missing');
  }
}
