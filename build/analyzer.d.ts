declare module '@custom-elements-manifest/analyzer/cli.js' {
  /** Runs the command; resolves with the manifest. */
  export function cli(options: {
    readonly argv: readonly string[];
    readonly cwd: string;
    readonly noWrite: boolean;
  }): Promise<import('custom-elements-manifest').Package>;
}
