/** Applies a callback to a value or, once resolved, to its promise. Stays synchronous for values. */
export const thenMaybe = <Value, Result>(
  value: Value | Promise<Value>,
  callback: (value: Value) => Result | Promise<Result>,
): Result | Promise<Result> => (value instanceof Promise ? value.then(callback) : callback(value));
