/** Codes of errors that occur before there is a connection to send anything on. */
const codes = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'];

interface SystemError {
  readonly code?: unknown;
  readonly syscall?: unknown;
}

/**
 * Returns true if what `fetch` rejected with proves that nothing was sent. Node tells in the error's `cause`, and lists an error
 * for each address that it tried. Browsers never tell, so that there the answer is always false.
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
