/** Where the demo's pages find Mspecs. */
export const mspecsPath = '/mspecs';

/** Where they find our proxy. */
export const proxyPath = '/api/mspecs';
