// The product's version, from package.json (bundled in when built).
import packageJson from '#root/package.json' with { type: 'json' };

export const productVersion: string = packageJson.version;
