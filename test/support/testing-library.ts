import type * as TestingLibraryDom from '@testing-library/dom';
// The package's modules import CommonJS modules, which a browser cannot load; its UMD build sets a global.
import '@testing-library/dom/dist/@testing-library/dom.umd.min.js';

const {configure, within} = (globalThis as unknown as {TestingLibraryDom: typeof TestingLibraryDom})
  .TestingLibraryDom;
export {within};

configure({
  // Lazy-loaded modules are unbundled here, one request each; on a busy machine that takes longer than a second.
  asyncUtilTimeout: 5000,
  // The default message prints the container, which fails for a shadow root.
  getElementError: (message) => new Error(message ?? 'not found'),
  // The live region is not visible text.
  defaultIgnore: 'script, style, [role=status]',
});
