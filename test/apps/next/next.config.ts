import {join} from 'node:path';
import type {NextConfig} from 'next';

const config: NextConfig = {
  // Makes the proxy on another server appear on the site's origin.
  rewrites: async () => [
    {source: '/api/mspecs/:path*', destination: `${process.env['MSPECS_PROXY']}/:path*`},
  ],
  // The package is outside this folder.
  turbopack: {root: join(import.meta.dirname, '../../..')},
  devIndicators: false,
};

export default config;
