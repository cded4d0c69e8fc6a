import {codeBlocks} from '../e2e/code-blocks.js';

/** Returns the configuration of nginx in docs/proxy/behind-a-server.md. */
export function nginxSample(): string {
  const found = codeBlocks.filter(
    ({place, language, text}) =>
      place.startsWith('docs/proxy/behind-a-server.md') &&
      language === 'nginx' &&
      text.includes('proxy_cache_path'),
  );
  if (found.length !== 1)
    throw new Error(`docs/proxy/behind-a-server.md has ${found.length} configurations of nginx`);
  return found[0]!.text;
}
