import type {Transport} from './transport.js';

/** How long a reading may take, its body included, in milliseconds. */
const timeoutMs = 10_000;
/** How many characters an answer may have. */
const maxLength = 2_000_000;

/** Reads the text that lies at a URL, once, by `fetch` alone: an answer that is no success comes back as it is. */
export async function readText(
  url: URL,
  transport: Transport,
  signal?: AbortSignal,
): Promise<string | Response> {
  const timeout = AbortSignal.timeout(timeoutMs);
  const response = await transport(url.href, {signal: signal ? AbortSignal.any([signal, timeout]) : timeout});
  return response.ok ? textOf(response) : response;
}

/** The text of an answer. What is beyond the longest is not waited for, for JSON that is cut off is no JSON. */
async function textOf({body}: Response): Promise<string> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  let part: string | undefined;
  while (text.length < maxLength && (part = (await reader?.read())?.value)) text += part;
  void reader?.cancel();
  return text;
}
