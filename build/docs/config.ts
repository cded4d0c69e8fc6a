import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {addSideBySide} from './side-by-side.js';
import {groups, linkFrom, pages, root, slugOf} from './pages.js';

/** Base URL while the site is built. Pages replace it by the folder that they are served from. */
const base = '/__base__/';

/** Expression for that folder in a page. */
const servedFrom = '__VP_SITE_DATA__.base';

const {
  description,
  repository: {url},
} = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  description: string;
  repository: {url: string};
};
const repository = url.replace(/^git\+|\.git$/g, '');

const theme = join(root, 'build/docs/.vitepress/theme');

const read = (file: string): string => readFileSync(root + file, 'utf8');
const titleOf = (file: string): string => /^# (.*)$/m.exec(read(file))?.[1] ?? file;
const pageOf = (file: string): string => `/${(pages[file] ?? '').replace(/md$/, 'html')}`;

/** The parts of markdown-it that these changes need. */
interface Token {
  readonly type: string;
  readonly children: readonly Token[] | null;
  attrGet(name: string): string | null;
  attrSet(name: string, value: string): void;
}
interface Markdown {
  readonly core: {
    readonly ruler: {
      push(
        name: string,
        rule: (state: {tokens: readonly Token[]; env: {path?: string; realPath?: string}}) => void,
      ): void;
    };
  };
}

/** Points links between documents to pages of the site, and keeps Vue from reading code as its own. */
function adaptDocuments(md: Markdown): void {
  md.core.ruler.push('adapt-documents', ({tokens, env}) => {
    const document = (env.realPath ?? env.path ?? root).slice(root.length);
    for (const token of tokens.flatMap(({children}) => children ?? [])) {
      if (token.type === 'code_inline') token.attrSet('v-pre', '');
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href !== null) token.attrSet('href', linkFrom(document, href, repository));
    }
  });
}

/** Has the browser load pages, and find them in the search index, below the folder that the site is served from. */
const belowAnyPath = {
  name: 'below-any-path',
  config: (_: unknown, {isSsrBuild = false}: {isSsrBuild?: boolean}) =>
    isSsrBuild ? {} : {define: {'import.meta.env.BASE_URL': servedFrom}},
  transform: (code: string, id: string, {ssr = false}: {ssr?: boolean} = {}) =>
    !ssr && id.includes('@localSearchIndex') && code.includes(base)
      ? {code: `${code}.replaceAll(${JSON.stringify(base)}, ${servedFrom})`, map: null}
      : undefined,
};

/** Leaves Vue to the generator when pages are rendered, because no package is installed next to the documents. */
const vueOfGenerator = {
  name: 'vue-of-generator',
  enforce: 'pre' as const,
  resolveId: (id: string, _importer: unknown, {ssr = false}: {ssr?: boolean}) =>
    ssr && /^vue(\/server-renderer)?$/.test(id) ? {id, external: true} : undefined,
};

/** Adds the samples of `docs/frameworks.md` to the page that compares them. */
const sideBySide = {
  name: 'side-by-side',
  enforce: 'pre' as const,
  transform: (page: string, id: string) =>
    id.endsWith('/side-by-side.md') ? addSideBySide(page, read('docs/frameworks.md')) : undefined,
};

/** Settings of VitePress, whose types are only there once its packages are installed. */
export const config = {
  srcDir: root,
  outDir: join(root, 'dist/docs'),
  srcExclude: ['!(docs|build|CHANGELOG.md)', '!(docs|build)/**/*.md', 'build/!(docs)/**/*.md'],
  rewrites: pages,
  base,
  lang: 'en',
  title: 'mspecs-viewing-booker',
  description,
  head: [['link', {rel: 'icon', href: 'data:,'}]],
  themeConfig: {
    nav: [
      {text: 'Guide', link: pageOf('docs/embedding.md')},
      {text: 'Examples', link: pageOf('build/docs/pages/examples.md')},
      {text: 'API', link: pageOf('docs/api.md')},
    ],
    sidebar: groups.map(({text, files}) => ({
      text,
      items: files.map((file) => ({text: titleOf(file), link: pageOf(file)})),
    })),
    outline: [2, 3],
    // A section must contain every word, so that `proxy-url` does not find each proxy.
    search: {provider: 'local', options: {miniSearch: {searchOptions: {combineWith: 'AND'}}}},
    externalLinkIcon: true,
    socialLinks: [{icon: 'github', link: repository}],
  },
  markdown: {
    theme: {light: 'github-light-high-contrast', dark: 'github-dark-high-contrast'},
    config: adaptDocuments,
    anchor: {slugify: slugOf},
    toc: {slugify: slugOf},
    headers: {slugify: slugOf},
  },
  vite: {
    // Otherwise that of this package, which is in the same folder as the documents.
    configFile: false as const,
    plugins: [belowAnyPath, vueOfGenerator, sideBySide],
    // The theme's makes a button of each heading, which does nothing.
    resolve: {alias: [{find: /^.*\/VPSidebarItem\.vue$/, replacement: join(theme, 'SidebarItem.vue')}]},
    experimental: {renderBuiltUrl: () => ({relative: true})},
  },
  transformHtml: (html: string) =>
    html
      .replaceAll(base, './')
      .replace(
        /(?<=window\.__VP_SITE_DATA__=JSON\.parse\(.*\);)(?=<\/script>)/,
        `${servedFrom}=location.pathname.replace(/[^/]*$/,"");`,
      ),
};
