import { nx, runTool } from '../build.mjs';

/** Printed by the boundary rule when it finds no project graph; ESLint counts it as nothing. */
const SKIPPED = 'The rule will be skipped';

/** Lints every workspace, what did not change from Nx's cache, and the tools. */
export async function lint() {
  // The boundary rule needs the project graph, and a fresh clone has none.
  await nx('show', 'projects');
  const workspaces = await nx('run-many', '-t', 'lint', '--output-style=stream');
  const tools = await runTool('node_modules/eslint/bin/eslint.js', ['--max-warnings', '0', 'tools', 'bench', '*.mjs']);
  const output = `${workspaces.output}\n${tools.output}`;
  const skipped = output.includes(SKIPPED) ? '\nThe boundary rule was skipped.' : '';
  return { ok: workspaces.code === 0 && tools.code === 0 && skipped === '', output: output + skipped };
}
