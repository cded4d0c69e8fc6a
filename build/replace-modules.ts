import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import type {Plugin} from 'vite';

const packages = fileURLToPath(new URL('../node_modules/', import.meta.url));
const fileOf = (name: string): string => fileURLToPath(new URL(`replacements/${name}`, import.meta.url));

/** Modules of packages, and the files of `build/replacements` that stand in for them. */
const replacements: Readonly<Record<string, string>> = {
  'lit/index.js': 'lit.ts',
  'ky/distribution/core/constants.js': 'ky-constants.ts',
  'ky/distribution/errors/ForceRetryError.js': 'ky-forced-retry.ts',
  'ky/distribution/errors/HTTPError.js': 'ky-errors.ts',
  'ky/distribution/errors/NonError.js': 'ky-errors.ts',
  'ky/distribution/errors/TimeoutError.js': 'ky-errors.ts',
  'ky/distribution/utils/body.js': 'ky-body.ts',
  'ky/distribution/utils/delay.js': 'ky-delay.ts',
  'ky/distribution/utils/merge.js': 'ky-merge.ts',
  'ky/distribution/utils/normalize.js': 'ky-normalize.ts',
  'ky/distribution/utils/options.js': 'ky-options.ts',
  'libphonenumber-js/es6-modern/ParseError.js': 'phone-errors.ts',
  'libphonenumber-js/es6-modern/PhoneNumber.js': 'phone-number.ts',
  'libphonenumber-js/es6-modern/helpers/getNumberType.js': 'phone-number-type.ts',
  'libphonenumber-js/es6-modern/isPossible.js': 'phone-unused.ts',
  'libphonenumber-js/es6-modern/metadata.js': 'phone-metadata.ts',
  'libphonenumber-js/es6-modern/normalizeArguments.js': 'phone-arguments.ts',
  'libphonenumber-js/es6-modern/parseIncompletePhoneNumber.js': 'phone-text.ts',
  'libphonenumber-js/es6-modern/helpers/checkNumberLength.js': 'phone-length.ts',
  'libphonenumber-js/es6-modern/helpers/extension/extractExtension.js': 'phone-unused.ts',
  'libphonenumber-js/es6-modern/helpers/extractFormattedPhoneNumberFromPossibleRfc3966NumberUri.js':
    'phone-text.ts',
  'libphonenumber-js/es6-modern/helpers/isViablePhoneNumber.js': 'phone-viable.ts',
};

/** Replaces whole modules of packages. Fails if a newer version of a package no longer has one. */
export const replaceModules = (): Plugin => ({
  name: 'replace-modules',
  enforce: 'pre',
  buildStart() {
    for (const path of Object.keys(replacements)) {
      if (!existsSync(packages + path)) this.error(`${path} does not exist: adapt build/replace-modules.ts`);
    }
  },
  async resolveId(source, importer, options) {
    const resolved = await this.resolve(source, importer, {...options, skipSelf: true});
    const path = resolved?.id.replaceAll('\\', '/').split('/node_modules/')[1] ?? '';
    const name = replacements[path];
    return name ? fileOf(name) : resolved;
  },
});
