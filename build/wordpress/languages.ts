import {mo, po} from 'gettext-parser';
import {phpValue} from './php-value.js';

/** Compiles a translation to the formats that WordPress loads: `.mo`, and `.l10n.php` since 6.5. */
export function compileLanguage(text: string): {readonly mo: Buffer; readonly php: string} {
  const parsed = po.parse(text);
  const messages = Object.fromEntries(
    Object.values(parsed.translations[''] ?? {})
      .filter(({msgid, msgstr}) => msgid && msgstr[0])
      .map(({msgid, msgstr}) => [msgid, msgstr[0]]),
  );
  const language = parsed.headers['Language'] ?? '';
  return {
    mo: mo.compile(parsed),
    php: `<?php\nreturn ${phpValue({domain: 'mspecs-viewing-booker', language, messages})};\n`,
  };
}
