/** Goes on with what is there already, or as soon as it is. */
export const thenMaybe = <Value, Result>(
  value: Value | Promise<Value>,
  callback: (value: Value) => Result,
): Result | Promise<Result> => (value instanceof Promise ? value.then(callback) : callback(value));
