/** Comment in a page that the tabs replace. */
const marker = '<!-- side by side -->';

/** Replaces the marker of a page by tabs with the sample of each framework, from its section in `docs/frameworks.md`. */
export function addSideBySide(page: string, frameworks: string): string {
  const tabs = frameworks.split(/^## /m).flatMap((section) => {
    const [heading = ''] = section.split('\n');
    const samples = Array.from(section.matchAll(/^```(\w+)\n([^]*?)^```$/gm));
    const [, language = '', code = ''] =
      samples.find(([text]) => /<mspecs-viewing-booker|createElement/.test(text)) ?? [];
    return code ? [`\`\`\`${language} [${heading}]\n${code}\`\`\``] : [];
  });
  return page.replace(marker, () => ['::: code-group', ...tabs, ':::'].join('\n\n'));
}
