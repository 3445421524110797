/**
 * Runs a command: `node src/cli/run.mjs check --json`. Plain JavaScript, so that a Node that is too old for everything
 * else says so in a sentence.
 */
const FLOOR = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < FLOOR[0] || (major === FLOOR[0] && minor < FLOOR[1])) {
  console.error(
    `Across the Table needs Node ${FLOOR.join('.')} or later, and this is Node ${process.versions.node}. Install a newer one, or run npm ci again on Linux or Windows, which brings its own.`,
  );
  process.exit(1);
}
// What Node has compiled of the packages is compiled once; tests say themselves where that is kept.
if (process.env['NODE_COMPILE_CACHE'] === undefined) {
  const [{ enableCompileCache }, { fileURLToPath }] = await Promise.all([import('node:module'), import('node:url')]);
  enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url)));
}
const [command] = process.argv.splice(2, 1);
await import(`./${command}.ts`);
