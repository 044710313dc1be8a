// Compiles a scenario that a test writes as text.
import { type Compiled, compileModel } from '../../src/model/compile.ts';
import { readScenario } from '../../src/scenario/resolve.ts';

/** Throws when the text has mistakes. */
export async function compiled(text: string): Promise<Compiled> {
  const { scenario, issues } = await readScenario({ file: 'test.yaml', text });
  if (scenario === undefined) throw new Error(JSON.stringify(issues));
  return compileModel(scenario);
}
