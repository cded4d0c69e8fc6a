import type * as TestingLibraryDom from '@testing-library/dom';
// The package's modules import CommonJS ones, which a browser cannot read; its one-file build sets a global.
import '@testing-library/dom/dist/@testing-library/dom.umd.min.js';

const {configure, within} = (globalThis as unknown as {TestingLibraryDom: typeof TestingLibraryDom})
  .TestingLibraryDom;
export {within};

configure({
  // The late modules come unbundled here, one request each; on a busy machine that takes longer than a second.
  asyncUtilTimeout: 5000,
  // Its own message prints the container, which it cannot where that is a shadow root.
  getElementError: (message) => new Error(message ?? 'not found'),
  // What is said to a screen reader is not what is shown.
  defaultIgnore: 'script, style, [role=status]',
});
