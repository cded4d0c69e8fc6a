/** Goes on with what is there already, or as soon as it is. */
export const whenThere = <Value, Result>(
  value: Value | Promise<Value>,
  goOn: (value: Value) => Result,
): Result | Promise<Result> => (value instanceof Promise ? value.then(goOn) : goOn(value));
