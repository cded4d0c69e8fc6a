/** Mount path of Mspecs in the demo. */
export const mspecsPath = '/mspecs';

/** Mount path of the proxy in the demo. */
export const proxyPath = '/api/mspecs';
