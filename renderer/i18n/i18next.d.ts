// Makes `t('feature:key')` know every namespace, key and placeholder. `useTranslation()` sees all namespaces;
// a key without a prefix is one of `common`.
import type { vietnamese } from './vietnamese.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: ['common', 'shell', 'refusals', 'sittings', 'documents', 'search', 'settings', 'saved', 'abbreviations'];
    resources: typeof vietnamese;
  }
}
