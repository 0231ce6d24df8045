// Loaded before any TypeScript, which an older Node could not even read.
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Fundstelle needs Node 24 or newer, this is ${process.versions.node}: run it through "npm start" after "npm ci", or install Node from https://nodejs.org.`,
  );
  process.exit(1);
}
// Compiled code is kept in the system's temporary folder: a second start takes half the time.
require('node:module').enableCompileCache();
