import {configure, within} from '@testing-library/dom';

export {within};

configure({
  // Lazy-loaded modules are requests, which can take longer than a second on a busy machine.
  asyncUtilTimeout: 5000,
  // The default message prints the container, which fails for a shadow root.
  getElementError: (message) => new Error(message ?? 'not found'),
  // The live region is not visible text.
  defaultIgnore: 'script, style, [role=status]',
});
