import {join} from 'node:path';
import type {NextConfig} from 'next';

const config: NextConfig = {
  // The proxy, which runs elsewhere: to the page it lies on the site.
  rewrites: async () => [
    {source: '/api/mspecs/:path*', destination: `${process.env['MSPECS_PROXY']}/:path*`},
  ],
  // The package lies above this folder.
  turbopack: {root: join(import.meta.dirname, '../../..')},
  devIndicators: false,
};

export default config;
