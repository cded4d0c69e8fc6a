import type {Transport} from './transport.js';

/** Timeout of a read including its body, in milliseconds. */
export const readTimeoutMs = 10_000;
/** Maximum length of a response, in characters. */
const maxLength = 2_000_000;

/**
 * Reads the text at a URL once. Returns the response itself if it is not ok.
 *
 * @param onResponse called with any response, before its body is read.
 * @param signal cancels the read; a timeout by default.
 */
export async function readText(
  url: URL,
  transport: Transport,
  onResponse?: (response: Response) => void,
  signal = AbortSignal.timeout(readTimeoutMs),
): Promise<string | Response> {
  const response = await transport(url.href, {signal});
  onResponse?.(response);
  return response.ok ? textOf(response) : response;
}

/** Reads the text of a response. Stops at the maximum length, because truncated JSON is invalid anyway. */
async function textOf(response: Response): Promise<string> {
  // The responses of `fetch` polyfills have no stream.
  if (!response.body) return response.text();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let part: string | undefined;
  while (text.length < maxLength && (part = (await reader.read()).value)) text += part;
  void reader.cancel();
  return text;
}
