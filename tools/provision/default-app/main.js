// What Electron runs when it is given the path of an application: reads its package.json and loads its main file.
'use strict';
const { app } = require('electron');
const fs = require('node:fs');
const path = require('node:path');
const Module = require('node:module');

const preloads = [];
let target = null;
const args = process.argv.slice(1);
while (args.length > 0 && target === null) {
  const argument = args.shift();
  if (argument === '--version' || argument === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (argument === '-r' || argument === '--require') preloads.push(args.shift());
  else if (argument.startsWith('--require=')) preloads.push(argument.slice('--require='.length));
  else if (!argument.startsWith('-')) target = argument;
}
if (preloads.length > 0) Module._preloadModules(preloads);
if (target === null) {
  console.error('usage: electron [-r module]... <application folder or file>');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
const folder = path.resolve(target);
const manifest = path.join(folder, 'package.json');
let applicationPath = null;
if (fs.existsSync(manifest)) {
  const { name, productName, version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  if (version) app.setVersion(version);
  if (productName || name) app.setName(productName || name);
  applicationPath = folder;
}
const file = Module._resolveFilename(folder, null, true);
app.setAppPath(applicationPath ?? path.dirname(file));
Module._load(file, null, true);
