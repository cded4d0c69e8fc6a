import type {Choices} from './choices.js';
import {isList, isViaProxy, sourceOf, type DealSource} from './snippet.js';

const sources: Readonly<Record<DealSource, string>> = {
  page: 'Webbplatsens server skriver bostadens JSON där det nu står {"viewings": []}, så som Mspecs publicerar den (GET /api/marketing/deals/{id}), där varje < skrivs som \\u003c.',
  'deal-url':
    'Filen på den adressen är bostadens JSON, så som Mspecs publicerar den (GET /api/marketing/deals/{id}).',
  proxy: 'Elementet läser bostaden från proxyn, på adressen deals/{deal-id} under proxy-url.',
  ids: 'Utan bostadens JSON vet elementet inte när tiderna är. De heter Tid 1, Tid 2 och så vidare.',
};

/** Returns notes for the webmaster about the snippet. */
export function notesOn(choices: Choices): readonly string[] {
  const theme = choices.get('theme');
  return [
    'Kör npm run build och lägg hela mappen dist/cdn på webbplatsen: skriptet hämtar filerna bredvid sig.',
    isList(choices)
      ? 'Listan läser alla kommande visningar från proxyn, på adressen viewings under proxy-url.'
      : sources[sourceOf(choices)],
    isViaProxy(choices)
      ? 'Proxyn på webbplatsens egen server för anropen vidare till Mspecs.'
      : 'Webbläsaren anropar Mspecs direkt. Mspecs måste då tillåta webbplatsens domän (CORS).',
    ...(choices.has('source')
      ? [
          'Mäklaren ser var besökaren kom ifrån genom en proxy som talar med Mspecs integrations-API, annars inte.',
        ]
      : []),
    ...(theme
      ? [
          `Temat är filen demo/themes/${theme}.css. Lägg den på webbplatsen. Dina egna värden gäller före den.`,
        ]
      : []),
  ];
}
