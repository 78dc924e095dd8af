/**
 * How the app is packaged: `npm run package`, with `-- --dir` for a folder instead of installers.
 * docs/packaging.md says what comes out and what was tested.
 */
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

/** Another Electron than the one of the package, as the `electron` package itself takes it. */
const runtime = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const electronVersion = runtime
  ? readFileSync(path.join(runtime, 'version'), 'utf8').trim().replace(/^v/, '')
  : manifest.devDependencies.electron;

/** Opened on a double click where nothing else is set: our own file, and no other. */
const own = {
  ext: 'chokepack',
  name: 'Chokepoint pack',
  description: 'Questions and lessons for Chokepoint',
  mimeType: 'application/vnd.chokepoint.pack+zip',
  role: 'Viewer',
  rank: 'Owner',
};
/** Offered under "Open with", where the system lets an app offer that without taking the file over. */
const openWith = [
  { ext: ['apkg', 'colpkg'], name: 'Anki deck', mimeType: 'application/vnd.anki' },
  { ext: 'gift', name: 'Moodle GIFT questions', mimeType: 'text/x-gift' },
  { ext: 'h5p', name: 'H5P content', mimeType: 'application/vnd.h5p+zip' },
].map((file) => ({ ...file, role: 'Viewer', rank: 'Alternate' }));

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'app.chokepoint.desktop',
  productName: 'Chokepoint',
  copyright: 'Copyright © 2026 The Chokepoint authors',
  directories: { output: 'dist', buildResources: 'build' },
  electronVersion,
  ...(runtime ? { electronDist: runtime } : {}),
  // Everything is in the build but the optimizer, whose library has to lie beside the archive.
  files: [
    'out/{main,preload,renderer,content}/**',
    'package.json',
    '!node_modules/**',
    'node_modules/@open-spaced-repetition/binding*/**',
    '!**/*.{md,map,d.ts,d.mts,d.cts}',
  ],
  asar: { smartUnpack: false },
  asarUnpack: ['**/*.node'],
  npmRebuild: false,
  extraFiles: [
    { from: 'LICENSE', to: 'LICENSE.txt' },
    { from: 'out/licences.txt', to: 'LICENSES.libraries.txt' },
  ],
  electronLanguages: ['en-US', 'en-GB', 'ja'],
  // https://www.electronjs.org/docs/latest/tutorial/fuses; read back from the program by a test.
  electronFuses: {
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    // The fuse came with Electron 29; before it, nothing can be set.
    ...(parseInt(electronVersion) >= 29 ? { grantFileProtocolExtraPrivileges: false } : {}),
  },
  // Electron's own program, which would open any folder given to it.
  afterPack: ({ packager, appOutDir }) =>
    rm(path.join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true }),
  protocols: [{ name: 'Chokepoint link', schemes: ['chokepoint'], role: 'Viewer' }],
  // Nothing is published from here: the release workflow attaches what was built.
  publish: null,
  win: {
    target: [
      { target: 'nsis', arch: ['x64'] },
      { target: 'portable', arch: ['x64'] },
    ],
    fileAssociations: [own],
  },
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    // Answers outlive the program: they are the learner's.
    deleteAppDataOnUninstall: false,
    include: 'build/installer.nsh',
    artifactName: '${productName}-${version}-setup.${ext}',
  },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },
  mac: {
    category: 'public.app-category.education',
    target: [{ target: 'dmg', arch: ['universal'] }],
    hardenedRuntime: true,
    gatekeeperAssess: false,
    fileAssociations: [own, ...openWith],
    x64ArchFiles: '**/*.node',
  },
  linux: {
    category: 'Education',
    executableName: 'chokepoint',
    maintainer: 'The Chokepoint authors <maintainers@chokepoint.example>',
    vendor: 'The Chokepoint authors',
    synopsis: 'Study chip export controls and market reactions',
    target: ['AppImage', 'deb'],
    fileAssociations: [own, ...openWith],
    desktop: {
      entry: {
        Name: 'Chokepoint',
        Comment: 'Study chip export controls and market reactions',
        'Comment[ja]': '半導体輸出規制と市場の反応を学ぶ',
        StartupWMClass: 'Chokepoint',
      },
    },
  },
};
