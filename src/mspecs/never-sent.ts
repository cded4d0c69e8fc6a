/** Error codes that occur before a connection exists. */
const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/**
 * Reports whether a `fetch` rejection proves that nothing was sent. Node reports this in `cause`, with one error per address
 * tried. Always false in browsers, which do not report it.
 */
export function provesNothingSent(error: unknown): boolean {
  const {cause} = (error ?? {}) as {
    readonly cause?: SystemError & {readonly errors?: readonly SystemError[]};
  };
  return (
    cause !== undefined &&
    (cause.errors ?? [cause]).every(
      ({code, syscall}) => syscall === 'connect' || codes.some((known) => known === code),
    )
  );
}
