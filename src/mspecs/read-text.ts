import type {Transport} from './transport.js';

/** Timeout of a read including its body, in milliseconds. */
const timeoutMs = 10_000;
/** Maximum length of a response, in characters. */
const maxLength = 2_000_000;

/**
 * Reads the text at a URL once. Returns the response itself if it is not ok.
 *
 * @param onResponse called with any response, before its body is read.
 */
export async function readText(
  url: URL,
  transport: Transport,
  signal?: AbortSignal,
  onResponse?: (response: Response) => void,
): Promise<string | Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await transport(url.href, {signal: signal ? AbortSignal.any([signal, timeout]) : timeout});
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
