// Stands in for `ky/distribution/utils/delay.js` in the script-tag build: no call passes a signal.

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
export {delay as default};
