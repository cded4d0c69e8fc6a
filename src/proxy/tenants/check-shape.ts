import {Validator, type OutputUnit, type Schema} from '@cfworker/json-schema';
import {isObject, type JsonObject} from '../../mspecs/json.js';
import schema from './config.schema.json' with {type: 'json'};

/** Mistake in a configuration. */
export interface ConfigProblem {
  /** Names and indexes from the root to the value. */
  readonly at: readonly string[];
  readonly message: string;
}

const validator = new Validator(schema as unknown as Schema, '2020-12', false);

/** Keywords whose errors only say that something inside is wrong. */
const outer = new Set(['$ref', 'properties', 'patternProperties', 'items', 'false']);

/** Validates a configuration against `config.schema.json`. Returns every mistake; never quotes a value, which may be a secret. */
export const shapeProblems = (config: unknown): readonly ConfigProblem[] =>
  validator
    .validate(config)
    // One error says that no alternative fits.
    .errors.filter(({keyword, keywordLocation}) => !outer.has(keyword) && !/\/anyOf\//.test(keywordLocation))
    .map(problemOf);

function problemOf({keyword, keywordLocation, instanceLocation, error}: OutputUnit): ConfigProblem {
  const at = stepsOf(instanceLocation);
  const node = schemaAt(stepsOf(keywordLocation).slice(0, -1));
  const [, named = ''] = /"(.*)"/s.exec(error) ?? [];
  switch (keyword) {
    case 'required':
      return {at: [...at, named], message: 'is missing'};
    case 'additionalProperties':
      return {at: [...at, named], message: unknownNameIn(node)};
    case 'anyOf':
      return {at, message: 'needs "path" or "origins"'};
    case 'type':
      return {at, message: `must be of type ${[node['type']].flat().join(' or ')}`};
    case 'enum':
      return {at, message: `must be one of ${JSON.stringify(node['enum'])}`};
    case 'minimum':
      return {at, message: `must be at least ${String(node['minimum'])}`};
    case 'pattern':
      return {at, message: `has the wrong form. ${String(node['description'])}`};
    case 'uniqueItems':
      return {at, message: 'has the same value twice'};
    case 'maxProperties':
      return {at, message: 'must have only one of "env" and "file"'};
    default:
      // minItems, minLength and minProperties.
      return {at, message: 'must not be empty'};
  }
}

const unknownNameIn = ({properties}: JsonObject): string =>
  isObject(properties)
    ? `is unknown. Known: ${Object.keys(properties).join(', ')}`
    : 'must be a name of at most 40 letters, digits, hyphens and underscores';

/** Splits a JSON pointer of the validator. */
const stepsOf = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => decodeURI(step).replaceAll('~1', '/').replaceAll('~0', '~'));

/** Returns a part of the schema; follows references. */
const schemaAt = (steps: readonly string[]): JsonObject =>
  steps.reduce<JsonObject>((node, step) => {
    const next = step === '$ref' ? schemaAt(stepsOf(String(node['$ref']))) : node[step];
    return isObject(next) ? next : {};
  }, schema);

/** Formats a place in a configuration, such as `tenants.solna.origins[0]`. */
export const placeOf = (at: readonly string[]): string =>
  at.map((step, index) => (/^\d+$/.test(step) ? `[${step}]` : `${index === 0 ? '' : '.'}${step}`)).join('') ||
  'the configuration';
