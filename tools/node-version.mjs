/** Imported first by every tool: says in one sentence that Node is too old, before anything else can fail on it. */
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `Onderling needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org/download.`,
  );
  process.exit(1);
}
